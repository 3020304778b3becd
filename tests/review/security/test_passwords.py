"""Passwords are kept as hashes, and compared in a time that tells nothing."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher, extract_parameters

from translator.review.security import passwords
from translator.review.security.passwords import LONGEST, hashed, is_right


def test_a_hash_is_argon2id_with_the_costs_of_its_library():
    kept = hashed("salam-dunya")
    assert kept.startswith("$argon2id$")
    usual = PasswordHasher()
    costs = extract_parameters(kept)
    assert (costs.memory_cost, costs.time_cost) == (usual.memory_cost, usual.time_cost)
    assert costs.memory_cost >= 19 * 1024  # KiB; less is advised against


@pytest.mark.usefixtures("quick")
def test_only_the_same_password_is_right():
    kept = hashed("salam-dunya")
    assert is_right(kept, "salam-dunya")
    assert not is_right(kept, "Salam-dunya")
    assert not is_right(kept, "")


@pytest.mark.usefixtures("quick")
def test_two_hashes_of_a_password_differ():
    assert hashed("salam-dunya") != hashed("salam-dunya")


@pytest.mark.usefixtures("quick")
def test_a_letter_may_be_typed_in_one_piece_or_in_two():
    assert is_right(hashed("آج کی خبر"), "ا\u0653ج کی خبر")


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("password", ["\udc80abc", "a\0b", "x" * LONGEST, "🔑"])
def test_any_text_can_be_a_password(password):
    assert is_right(hashed(password), password)
    assert not is_right(hashed(password), "another")


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("kept", [None, "", "x", "$argon2id$v=19$m=8,t=1,p=1$!!$!!"])
def test_what_is_no_hash_fits_no_password(kept):
    assert not is_right(kept, "")
    assert not is_right(kept, "nobody's")


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("kept", [None, "known"])
def test_an_unknown_name_takes_as_much_work_as_a_known_one(kept, monkeypatch):
    checked = []
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

    class Counting:
        def verify(self, kept, password):
            checked.append(extract_parameters(kept))
            return hasher.verify(kept, password)

    own = hashed("salam-dunya") if kept else None
    monkeypatch.setattr(passwords, "_hasher", Counting)
    assert not is_right(own, "wrong")
    assert checked == [extract_parameters(hasher.hash("x"))]
