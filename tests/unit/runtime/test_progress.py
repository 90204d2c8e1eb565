"""Whether a stage gets on."""

from services.runtime.progress import Progress


def started(committed: dict[int, int]) -> Progress:
    progress = Progress()
    progress.assigned(committed, now=100.0)
    return progress


def test_lag_is_what_lies_between_handled_and_end() -> None:
    progress = started({0: 5, 1: 0})
    progress.handled(0, offset=5, now=101.0)

    progress.measure({0: 10, 1: 2}, now=102.0)

    assert progress.lag == 4 + 2


def test_offsets_without_a_message_are_no_lag() -> None:
    progress = started({0: 5})
    progress.reached(0, end=6)  # the last one is a transaction's marker

    progress.measure({0: 6}, now=150.0)

    assert progress.lag == 0


def test_what_was_read_ahead_of_the_message_in_hand_is_not_handled() -> None:
    progress = Progress()
    progress.taken(0, offset=0)

    progress.assigned({0: 3}, now=100.0)
    progress.measure({0: 3}, now=110.0)

    assert (progress.lag, progress.stalled_for(now=120.0)) == (3, 20.0)


def test_a_stage_stuck_on_its_first_message_is_stalled() -> None:
    progress = Progress()
    progress.taken(0, offset=0)  # before anybody looked where the partitions are

    progress.measure({0: 3}, now=100.0)

    assert progress.stalled_for(now=130.0) == 30.0


def test_a_stage_that_handles_nothing_despite_lag_is_stalled() -> None:
    progress = started({0: 0})

    progress.measure({0: 10}, now=150.0)

    assert progress.stalled_for(now=160.0) == 60.0


def test_a_stage_without_lag_is_not_stalled() -> None:
    progress = started({0: 10})

    progress.measure({0: 10}, now=150.0)

    assert progress.stalled_for(now=150.0) == 0.0


def test_a_stage_without_assignment_is_not_stalled() -> None:
    assert Progress().stalled_for(now=1000.0) == 0.0


def test_a_new_assignment_forgets_the_partitions_before() -> None:
    progress = started({0: 0})

    progress.assigned({1: 3}, now=110.0)
    progress.measure({1: 3}, now=111.0)

    assert progress.lag == 0
