/**
 * The style of the page, in the manner of GOV.UK. Neither the crown nor the GDS Transport typeface may be used outside
 * GOV.UK, so the typeface is Arial. No quotes, no child combinators: React would escape them, and the header that
 * allows this style and no other names it by its digest.
 */
export const style = `
body { margin: 0; background: #ffffff; color: #0b0c0c; font: 19px/1.32 Arial, Helvetica, sans-serif; }
header { background: #0b0c0c; color: #ffffff; border-bottom: 8px solid #1d70b8; padding: 12px 20px; font-weight: bold; }
main { max-width: 640px; margin: 0 auto; padding: 30px 20px 60px; }
h1 { font-size: 32px; line-height: 1.1; margin: 0 0 20px; }
h2 { font-size: 24px; line-height: 1.25; margin: 30px 0 10px; }
p, ul { margin: 0 0 15px; }
li { margin-bottom: 6px; }
dl { margin: 0 0 25px; border-top: 1px solid #b1b4b6; }
dl div { border-bottom: 1px solid #b1b4b6; padding: 10px 0; }
dt { font-weight: bold; }
dd { margin: 0; }
fieldset { border: 0; margin: 0 0 30px; padding: 0; min-width: 0; }
legend { font-weight: bold; font-size: 24px; margin-bottom: 10px; padding: 0; }
.choice { display: flex; align-items: flex-start; gap: 12px; padding: 8px 0; }
input { flex: none; width: 28px; height: 28px; margin: 0; accent-color: #0b0c0c; }
label { padding-top: 2px; }
button { font: bold 19px/1 Arial, Helvetica, sans-serif; color: #ffffff; background: #00703c; border: 2px solid #00703c; box-shadow: 0 2px 0 #002d18; padding: 10px 14px; cursor: pointer; }
a { color: #1d70b8; }
a:focus, button:focus, input:focus { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: 0 0 0 6px #0b0c0c; }
.problem { border: 5px solid #d4351c; padding: 15px 20px; margin-bottom: 30px; }
.problem h2 { margin-top: 0; }
.problem a { color: #d4351c; font-weight: bold; }
.wrong { border-left: 5px solid #d4351c; padding-left: 15px; }
.message { color: #d4351c; font-weight: bold; }
.done { background: #00703c; color: #ffffff; padding: 25px; margin-bottom: 30px; }
.done h1 { margin: 0; }
@media (max-width: 480px) { h1 { font-size: 26px; } legend, h2 { font-size: 21px; } }
`;
