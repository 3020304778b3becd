"""What people have put into texts so that it runs in the browser of whoever reads them.

Every payload sets `window.hit` if it runs. A new one is a line here.
"""

from __future__ import annotations

__all__ = ["ADDRESSES", "GROUPS", "TEXTS"]

_TOGETHER = 6

TEXTS = r"""
<script>window.hit=1</script>
</script><script>window.hit=1</script>
</title><script>window.hit=1</script>
</style><script>window.hit=1</script>
</textarea><script>window.hit=1</script>
</template><script>window.hit=1</script>
--><script>window.hit=1</script><!--
]]><script>window.hit=1</script>
<ScRiPt >window.hit=1</sCrIpT >
<script/x>window.hit=1</script>
<<script>window.hit=1//<</script>
<scr<script>ipt>window.hit=1</scr</script>ipt>
<img src=x onerror=window.hit=1>
<img/src=x/onerror=window.hit=1>
"><img src=x onerror=window.hit=1>
'><img src=x onerror=window.hit=1>
`><img src=x onerror=window.hit=1>
" onmouseover="window.hit=1" autofocus onfocus="window.hit=1
' onmouseover='window.hit=1' autofocus onfocus='window.hit=1
" style="animation:x 1s" onanimationstart="window.hit=1
<svg onload=window.hit=1>
<svg><script>window.hit=1</script></svg>
<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>
<math><mi//xlink:href="data:x,<script>window.hit=1</script>">
<body onload=window.hit=1>
<details open ontoggle=window.hit=1>
<video><source onerror=window.hit=1></video>
<iframe srcdoc="<script>parent.window.hit=1</script>"></iframe>
<iframe src="javascript:parent.window.hit=1"></iframe>
<object data="javascript:window.hit=1"></object>
<embed src="javascript:window.hit=1">
<meta http-equiv=refresh content="0;url=javascript:window.hit=1">
<base href="javascript:window.hit=1//">
<link rel=stylesheet href="javascript:window.hit=1">
<form action="javascript:window.hit=1"><button autofocus>x</button></form>
<a href="javascript:window.hit=1" autofocus>x</a>
<noscript><p title="</noscript><img src=x onerror=window.hit=1>">
&lt;script&gt;window.hit=1&lt;/script&gt;
&#60;script&#62;window.hit=1&#60;/script&#62;
\u003cscript\u003ewindow.hit=1\u003c/script\u003e
{{7*7}}{{ ''.__class__.__mro__ }}{% import os %}
${window.hit=1}#{window.hit=1}<%= window.hit=1 %>
<!-- --!><script>window.hit=1</script>
<?xml-stylesheet href="javascript:window.hit=1"?>
<![CDATA[<script>window.hit=1</script>]]>
<!DOCTYPE x [<!ENTITY y "<script>window.hit=1</script>">]>&y;
""".strip().splitlines()
"""Payloads for places where text stands."""

GROUPS = [" ".join(TEXTS[at : at + _TOGETHER]) for at in range(0, len(TEXTS), _TOGETHER)]
"""The same, several in one text: an article each is too many."""

ADDRESSES = r"""
javascript:window.hit=1
JaVaScRiPt:window.hit=1
javascript://x/%0awindow.hit=1
 javascript:window.hit=1
javascript&colon;window.hit=1
java&#x09;script:window.hit=1
data:text/html,<script>window.hit=1</script>
data:image/svg+xml,<svg onload=window.hit=1>
vbscript:window.hit=1
file:///etc/passwd
view-source:x
blob:x
x" onerror="window.hit=1
x' onmouseover='window.hit=1
x><script>window.hit=1</script>
https://x.example/"><script>window.hit=1</script>
https://x.example/?a=1&b=<script>window.hit=1</script>
//x.example/%22onmouseover=window.hit=1
""".strip("\n").splitlines()
ADDRESSES += ["\x01javascript:window.hit=1", "java\tscript:window.hit=1"]
"""Payloads for places where an address stands."""
