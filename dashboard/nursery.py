from dashboard.chapters import *  # noqa: F403 - stands in until the tests know the new name
