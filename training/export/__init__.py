"""The model as CTranslate2 and as Argos package."""
