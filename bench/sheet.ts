// The yardsticks' own short sheet: the look of a step and nothing else, as somebody writing these pages by hand would.

export const sheet = `:root{--paper:#faf8f2;--card:#fff;--ink:#15211c;--soft:#47564e;--line:#6b7a72;--rule:#d9d6cb;--display:#10241b;--on-display:#c8f5dd;--go:#07573e;--undo:#ffd54d;--stop:#9b1b14}
*{box-sizing:border-box}html{font-size:112.5%}body{margin:0;background:var(--paper);color:var(--ink);font-family:system-ui,sans-serif;line-height:1.6}
h1,h2,p,ol,ul,dl,dd{margin:0;padding:0}h1{font-size:1.5rem;line-height:1.3}h2{font-size:1rem}a{color:inherit}
header{display:flex;justify-content:space-between;align-items:center;min-height:4.2rem;padding:.4rem .9rem;background:var(--display);color:var(--on-display);border-bottom:4px solid var(--go);font-family:monospace;font-weight:700}
header a{font-size:2.7rem;text-decoration:none}header span{border:1.5px solid;border-radius:6px;padding:.05rem .4rem}
main{display:grid;gap:.9rem;max-width:34rem;margin:0 auto;padding:1.1rem .9rem 6.5rem}main>ol,main ul{padding-left:1.9rem}
.small,small,dt{color:var(--soft);font-size:.85rem}.risk,.say{border-left:4px solid var(--go);padding:.6rem .8rem}.say{background:var(--card)}.say b{display:block;color:var(--go);font-size:.85rem}
main>.answers{list-style:none;padding:0;display:grid;gap:.6rem}.answers a{display:grid;grid-template-columns:2.9rem 1fr;min-height:3.6rem;background:var(--card);border:1.5px solid var(--line);border-radius:12px;overflow:hidden;text-decoration:none}
.answers i{display:flex;align-items:center;justify-content:center;background:var(--paper);border-right:1.5px solid var(--line);font:700 1.1rem monospace}.answers span{align-self:center;padding:.5rem .8rem;line-height:1.4}.answers b,.answers small{display:block}
.answers a:active{border-color:var(--go)}.receipt{background:var(--card);border:1.5px solid var(--rule);border-radius:12px;padding:1rem .9rem}.who{display:inline-block;background:var(--go);color:#fff;border-radius:6px;padding:.15rem .6rem;font-weight:700}dd{font-weight:700;margin-bottom:.7rem}dd ul{font-weight:400}
nav{position:fixed;left:0;right:0;bottom:0;display:grid;grid-template-columns:3fr 5fr 3fr;gap:.55rem;padding:.55rem .65rem;background:var(--paper);border-top:1.5px solid var(--rule)}nav a{display:flex;align-items:center;justify-content:center;min-height:3.2rem;border-radius:12px;background:var(--go);color:#fff;font-weight:700;text-decoration:none}nav .undo{background:var(--undo);color:#2a2200}nav .stop{background:var(--stop)}
.picture svg{display:block;width:100%;max-height:8.6rem}.pic-display{fill:var(--display)}.pic-on-display{fill:var(--on-display)}.pic-go{fill:var(--go)}.pic-go-line{stroke:var(--go)}.pic-undo{fill:var(--undo)}.pic-stop{fill:var(--stop)}.pic-paper{fill:var(--paper)}.pic-mono{font-family:monospace}
section{display:none}section:target,body:not(:has(:target)) section:first-of-type{display:block}`
