"""Which claims should be checked first."""

from services.claim_extractor.checkworthiness import checkworthiness, checkworthiness_features


def score(content: str, cue: str = "said") -> float:
    return checkworthiness(checkworthiness_features(content, cue))


def test_a_death_toll_comes_before_an_opinion() -> None:
    assert score("300 soldiers were killed") > score("I think we should be proud")


def test_the_score_is_the_sum_of_the_published_features() -> None:
    features = checkworthiness_features("300 soldiers were killed", "said")

    assert score("300 soldiers were killed") == round(sum(features.values()), 4)


def test_no_score_leaves_the_range() -> None:
    assert score("$5 million was stolen and 300 were killed", "accused") <= 1
    assert score("you never know, I hope we will", "said") >= 0
