"""The page in Streamlit: `streamlit run benchmarks/page/in_streamlit.py`."""

from __future__ import annotations

import streamlit as st  # type: ignore[import-not-found]  # installed for the benchmark only

from benchmarks.page.prose import PARAGRAPHS, TITLE
from benchmarks.page.reasoning import FINDINGS, table

st.title(TITLE)
for paragraph in PARAGRAPHS:
    st.markdown(paragraph)
chosen = [number for number, finding in enumerate(FINDINGS) if st.checkbox(finding)]
st.html(table(chosen))
