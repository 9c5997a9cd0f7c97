# What several tools say.
# $notice names what was entered and can't be used, and why.
kit-not-used = Not used: { $notice }
