"""What the exported model is worth, alone and beside others."""
