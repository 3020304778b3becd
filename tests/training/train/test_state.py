import pytest
import torch

from training.errors import TrainingError
from training.train.batches import Spot
from training.train.schedule import Moment
from training.train.state import State, load_state, random_state, save_state, set_random_state
from translator.errors import OutputError


def state(word="abc"):
    torch.manual_seed(6)
    optimiser = {"state": {0: {"exp_avg": torch.ones(2)}}, "param_groups": [{"lr": 0.5}]}
    return State(word, Moment(12, 3.5), Spot(1, 7), 99, optimiser, random_state())


def test_what_was_written_is_read(tmp_path):
    save_state(tmp_path / "state.pt", state())

    found = load_state(tmp_path / "state.pt", "abc")

    assert (found.moment, found.spot, found.pieces) == (Moment(12, 3.5), Spot(1, 7), 99)
    assert torch.equal(found.optimiser["state"][0]["exp_avg"], torch.ones(2))
    assert found.optimiser["param_groups"] == [{"lr": 0.5}]


def test_random_numbers_go_on_where_they_were(tmp_path):
    save_state(tmp_path / "state.pt", state())
    expected = torch.rand(5)

    set_random_state(load_state(tmp_path / "state.pt", "abc").random)

    assert torch.equal(torch.rand(5), expected)


def test_without_a_file_there_is_no_state(tmp_path):
    assert load_state(tmp_path / "state.pt", "abc") is None


def test_the_state_of_another_run_is_refused(tmp_path):
    save_state(tmp_path / "state.pt", state())

    with pytest.raises(TrainingError, match="at step 12"):
        load_state(tmp_path / "state.pt", "abd")


@pytest.mark.parametrize("data", [b"", b"nothing", b"PK\x03\x04 half of a zip"])
def test_a_broken_file_is_told(tmp_path, data):
    (tmp_path / "state.pt").write_bytes(data)

    with pytest.raises(TrainingError, match="cannot be read as the state of a run"):
        load_state(tmp_path / "state.pt", "abc")


class Bad:
    def __reduce__(self):
        return print, ("code of strangers",)


def test_a_file_that_would_run_code_is_told(tmp_path, capsys):
    torch.save({"numbers": Bad()}, tmp_path / "state.pt")

    with pytest.raises(TrainingError, match="cannot be read as the state of a run"):
        load_state(tmp_path / "state.pt", "abc")
    assert not capsys.readouterr().out


def test_a_state_goes_to_the_disk_piece_by_piece(tmp_path, monkeypatch):
    torch.manual_seed(6)
    large = State(
        "a", Moment(), Spot(), 0, {"x": torch.rand(300_000), "y": torch.rand(300_000)}, []
    )
    sizes = []

    def watched(kept, file):
        write = file.write
        spy = Spy(file, lambda data: sizes.append(len(data)) or write(data))
        save(kept, spy)

    save = torch.save
    monkeypatch.setattr(torch, "save", watched)

    save_state(tmp_path / "state.pt", large)

    assert max(sizes) < 1_300_000
    assert sum(sizes) == (tmp_path / "state.pt").stat().st_size


class Spy:
    def __init__(self, file, write):
        self.write, self.flush = write, file.flush


def test_a_full_disk_is_told_and_the_old_state_stays(tmp_path, monkeypatch):
    save_state(tmp_path / "state.pt", state())
    before = (tmp_path / "state.pt").read_bytes()

    def full(_):
        raise OSError(28, "No space left on device")

    save = torch.save
    monkeypatch.setattr(torch, "save", lambda kept, file: save(kept, Spy(file, full)))

    with pytest.raises(OutputError, match="No space left on device"):
        save_state(tmp_path / "state.pt", state("other"))

    assert (tmp_path / "state.pt").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["state.pt"]
