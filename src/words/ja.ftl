# Zerofitが日本語で言うことのすべて。構文とキーはen.ftlを参照。
#
# 用語：標本（sample）、隠れ層、しきい値、ジグザグ、ピボット、リスタート（restart）、追加ニューロン（spare neuron）。
# ボタンは名詞形、文は「です・ます」。数と式はどの言語でも同じ。


## The page

NAME = Zerofit
FOOTER = 計算はすべてこのページの中で行われ、入力した内容はどこにも送信されません。定理と論文版の構成法：K. Inoue, “Expressive Numbers of Two or More Hidden Layer ReLU Neural Networks”
LICENCES = 使用しているソフトウェアのライセンス
LANGUAGE = 言語
STATE = 状態
SKIP = ネットワークへ移動
COPY_LINK = 共有
COPIED = コピー済み
page_title = { $table } · Zerofit
INPUTS = 入力
OUTPUTS_LOWER = 出力
COMPUTING = 計算中…
CANCELLED = 中止しました
STOPPED = エラーで停止しました
SAMPLES = 標本
ROW = 行
UNDO = 元に戻す
REDO = やり直し
GRID_HINT = 表のどこにでも入力や貼り付けができます。12、−0.25、1e−3、3/7などの数は厳密に保たれます。行番号を押すと、その行が選択され、ネットワークを通る様子が表示されます。ドラッグするか、Shiftと矢印キーで複数のセルを選択できます。
FAULTS = 誤り
RANDOM_SAMPLES = ランダム…
RANDOMISE = ランダムに生成
STARTING = 開始中
START_AGAIN = 最初から開始
GO_ON = 続行
CANCELLED_WORK = 中止しました。表は元のままです。
WRONG_VERSION = ページと計算プロセスのバージョンが異なります。ページを再読み込みしてください。それでも直らないときは、ブラウザーのキャッシュを消去してください。
OFFERED_LINK = このリンクには別の表が入っています。開きますか。今の表は「元に戻す」で戻せます。
OPEN_LINK = リンクを開く
KEEP_TABLE = 今の表のまま
DISMISS = 閉じる
NOT_KEPT = このブラウザーには何も保存できません。保存領域がいっぱいか、無効になっています。ページを離れる前にリンクをコピーしないと、表は失われます。
COPY_BY_HAND = ブラウザーがクリップボードへのコピーを許可しませんでした。ここからコピーしてください：
LINK = この表へのリンク
OPEN_IN_ZEROFIT = Zerofitで開く
EMBED = 埋め込み…
EMBED_READ_ONLY = 表は閲覧のみ
EMBED_HTML = この表を別のページに埋め込むHTML
EMBED_HINT = アドレスの末尾に&scheme=darkまたは&scheme=lightを加えると、つねに暗い、または明るい表示になります。フレームは必要な高さを埋め込み先のページに伝えます。
EMBED_COPY = HTMLをコピー
EMBED_BY_HAND = ブラウザーがクリップボードへのコピーを許可しませんでした。欄からコピーしてください。
PAGE_STOPPED = ページ自身の不具合で停止しました。表は保存されています。ページを再読み込みすると続けられます。
RELOAD = ページの再読み込み
TRY_AGAIN = 再試行
PART_COMING = 読み込み中…
PART_MISSING = ページのこの部分を読み込めませんでした。接続を確認してください。表は元のままです。
no_catalogue = 次の言語を読み込めませんでした：{ $language }。接続を確認してください。
and = { $sentences }{ $next }
titled = { $title }。{ $description }
UPDATE_READY = Zerofitの新しいバージョンがあります。
USE_UPDATE = 更新
LATER = あとで
NETWORK = ネットワーク
CONSTRUCTION = 構成法
WEIGHTS = 重み
WEIGHTS_HINT = 厳密な値です。数を選ぶと、その働きとすべての桁が表示され、コピーできます。
EVERY_ROW_IS_W = どの行もw、b1 = −θ
SLOPES = 第j行がgⱼ、第i列はθᵢでの傾きの変化
SIGNS = 足すものと引くもの
FIRST_LAYER = 第一隠れ層
SECOND_LAYER = 第二隠れ層
OUTPUT_LAYER = 出力層
SAFE_ORDER = 論文版の重みではこれらの入力のうち2つが同じ位置に移り、論文のプログラムは0で割ってしまいます。代わりに、安全な順序の重みを使いました。
CLOSE = 閉じる
NOT_BEGUN = まだ始めていません。
CONSTRUCT_ANYWAY = それでも構成する
SEE_IT = 表示
COMPARISON = 構成法の比較
COMPARISON_HINT = 同じ標本と層を3通りに構成します。誤差は、2秒間に検証できた標本の中で最大のものです。
DIGITS_IN_ALL = 全体の桁数
LONGEST_ENTRY = 最長の成分
LARGEST_WEIGHT = 最大の|重み|
EXACT_SAMPLES = 厳密な標本
EXACT_ERROR = 誤差（厳密計算）
FLOAT_ERROR = 誤差（float64）
IN_FLOATS = float64での出力
TIME = 構成時間
CHECK = 検証
CHECK_OF_NETWORK = ネットワークの検証
ROW_LOWER = 行
REPEATED = この行は別の行と同じなので除かれました。
ROUNDED_SHORT = float64での誤差
IN_FLOATS_SHORT = float64で構成
value_at = { $function }(x)
difference = { $function }(x) − { $output }
COMPARE_WITH_FLOAT64 = float64でも計算
ERROR_ROUNDED = この重みのfloat64での誤差
ERROR_IN_FLOATS = float64で構成したときの誤差
TRACE_POSITION = 位置 t = w·x
TRACE_FIRST = 第一隠れ層 relu(W1·x + b1)
TRACE_SECOND = 第二隠れ層のreluの前 W2·h + b2
TRACE_ACTIVATIONS = 第二隠れ層のreluの後
TRACE_OUTPUT = 出力 W3·z + b3
WHY = なぜいつでもできるのか
THEOREM = 定理3（Inoue）：それぞれa1個、a2個のReLUニューロンからなる2つの隠れ層をもつネットワークは、入力が互いに異なる任意のa1·a2個の標本に、誤差ちょうど0で当てはまります。出力がm個のときは（定理4）、a1·(a2 div m) + (a2 mod m)個の標本に当てはまります。
NETWORK_FORMULA = f(x) = W3 · relu(W2 · relu(W1 · x + b1) + b2) + b3
GO_THROUGH = この数で一歩ずつたどる
THEOREMS = 定理と、分数を使う理由
WHY_EXACT = 使うのは+ − × ÷と比較だけなので、分数で計算すれば誤差はちょうど0です。float64は演算のたびに丸めますし、論文版の重みはfloat64には長すぎます。
WHY_POSITIONS = 異なる入力xは、直線上の異なる位置t = w·xに移ります。
WHY_GROUPS = 位置を並べ替え、a2個ずつa1個のグループに分けます。第一層のニューロンiは、グループiの直前のθᵢで働き始めます。
WHY_ZIG_ZAGS = そのため第二層のニューロンはジグザグになり、その傾きはグループごとに自由に選べます。
WHY_ORDER = ニューロンjは各グループのj番目の点を正しくし、それより前の点は変えません。

RANDOM_SEED = シード
INPUTS_FROM = 入力の下限
INPUTS_TO = 入力の上限
OUTPUTS_FROM = 出力の下限
OUTPUTS_TO = 出力の上限
not_whole = { $field }は整数でなければなりません。
from_one_to = 1から{ $most }まで。
less = { $name }を減らす
more = { $name }を増やす

OWN_TABLE = 自分の表
changed_example = { $example }（変更あり）
random_table = ランダムな表（シード{ $seed }）
EXAMPLES = 例
ABOUT_ARTICLE = 論文で計算されている例：5入力、3 × 3ニューロン。
ABOUT_XOR = 1つの層だけでは描けない最小の表。
ABOUT_PARITY = 16個の標本。隣どうしの出力はすべて異なります。
ABOUT_SINE = 小数の点を通る曲線。小数は厳密に保たれます。
ABOUT_ABSOLUTE = 2個のニューロンで足りる9個の整数。定理ではどうなるでしょうか。
ABOUT_JUMPS = 一歩ごとに跳ぶ出力。
ABOUT_CIRCLE = 2つの出力が第二層を分け合います。
ABOUT_COLLIDING_PAIR = 論文版の重みでは、2つの入力が同じ位置に移ります。
ABOUT_COLLIDING_TRIPLE = 3入力でも同じことが起こります。
ABOUT_TEN_THOUSAND = 論文の目玉：数秒かかります。
ABOUT_TEN_OUTPUTS = もう1つの目玉：もう少しかかります。
PRESET_ARTICLE = 論文の9個の標本
PRESET_XOR = XOR
PRESET_PARITY = 4ビットのパリティ
PRESET_SINE = 正弦、16点
PRESET_ABSOLUTE = |x|
PRESET_JUMPS = 跳躍、25点
PRESET_CIRCLE = 円、2出力
PRESET_COLLIDING_PAIR = 論文のプログラムが失敗する例（2入力）
PRESET_COLLIDING_TRIPLE = 論文のプログラムが失敗する例（3入力）
PRESET_TEN_THOUSAND = 10 000個の標本、100 × 100
PRESET_TEN_OUTPUTS = 10 000個の標本、400 × 250、10出力

PUBLISHED = 論文版
INTEGER = 整数版
FLOAT = Float64
SHORT_PUBLISHED = 分数、厳密
SHORT_INTEGER = 整数、厳密
SHORT_FLOAT = 丸めあり、厳密ではない
exact_cost = { $digits } · 厳密
float_cost = { $digits } · 誤差{ $error }
about_digits = 約{ $digits }桁
times_of = 構成{ $made }、検証{ $checked }。
times_so_far = 構成{ $made }、検証{ $checked }（標本{ $done }）。
figures_of = 全体で{ $digits }、最長の数は{ $place }の{ $longest }です。float64では{ $floats }、最大誤差{ $error }。
ABOUT_PUBLISHED = 論文そのままの構成法。急速に長くなる分数です。
ABOUT_INTEGER = 両方の隠れ層が整数で、その間の合同式が許す限り短くなります。厳密です。
ABOUT_FLOAT = ネットワークをfloat64で使うための小さなfloat64の重み。厳密ではありません。
FLOATS_OF_PUBLISHED = 厳密さが失われる2通り：厳密な重みをfloat64に丸めた場合と、最初からfloat64で構成した場合です。
FLOATS_OF_INTEGER = 厳密な重みをfloat64に丸め、float64で計算した結果です。
FLOATS_OF_FLOAT = 本来の使い方でのネットワークです。重みもこの計算もfloat64です。
CONSTRUCTING = ネットワークを構成しています

exact_of_all = { $samples }個中{ $exact }個の標本が厳密
exact_of_checked = 検証した{ $checked }個中{ $exact }個の標本が厳密
exact_of = { $checked }個中{ $exact }個
paused = 表全体に散らばる{ $samples }個中{ $checked }個の標本で検証を止めました。
SILENT = 計算プロセスが応答しません。接続を確認してください。表は元のままです。
NOT_LOADED = 計算プロセスを読み込めませんでした。接続を確認してください。表は元のままです。
WORKER_STOPPED = 計算プロセスがエラーかメモリー不足で停止しました。表は元のままです。
kept_table = { $fault }表は元のままです。
LINK_COPIED = この表へのリンクをクリップボードにコピーしました。
long_link_copied = この表へのリンクをクリップボードにコピーしました。{ $characters }文字あり、チャットによっては途中で切れます。
layer_sizes = { $weights }（{ $rows } × { $columns }）と{ $bias }（{ $rows }）
entry_meaning = { $title }：{ $why }。
AS_ABOVE = 上と同じ
copy_as = { $form }をコピー
all_digits = { $place }の全桁
trace_row = 行{ $row }をたどる
trace_title = 行{ $row }がネットワークを通る様子
estimate = 約{ $digits }桁、メモリー約{ $bytes }、構成時間約{ $seconds }になります。
long_denominator_of_inputs = 理由：ある列の入力の公分母が約{ $digits }桁あり、すべての重みがそれを含みます。同じ少ない小数桁に丸めれば、公分母は短くなります。
long_denominator_of_outputs = 理由：出力の公分母が約{ $digits }桁あり、すべての重みがそれを含みます。同じ少ない小数桁に丸めれば、公分母は短くなります。
TOO_LARGE = ブラウザーのタブの限界を超えます。別の構成法を選ぶか、標本を減らしてください。
too_large_but = ブラウザーのタブの限界を超えます。{ $samples }個の標本に約{ $a1 } × { $a2 }なら収まります。別の構成法を選ぶか、標本を減らしてください。
merged = 別の行と同じ{ $rows }行を除きました。


## The statement and the result line

statement-sentence = それぞれ{ $first }個と{ $second }個のReLUニューロンからなる2つの隠れ層は、{ $samples }を{ $exactly }再現します。
statement-EXACTLY = 厳密に
statement-any = 任意の{ $product } = { $capacity }個の標本
statement-any_with_outputs = { $outputs }出力の任意の{ $product } = { $capacity }個の標本
statement-spare = 第一層の{ $first }個中{ $spare }個が追加ニューロンです。
statement-spare_instead = 第一層の{ $first }個中{ $spare }個が追加ニューロンです：約{ $instead }桁が{ $digits }桁に。
status-UNREAD = このブラウザーに保存された前回の表を読み込めません。ページの別のバージョンのものか、壊れています。
status-SAVE_UNREAD = ファイルに保存
status-here_they_are = これがその結果です：{ $samples }。
status-WHY_EXACT = 分数で計算し直しました。差はどの行でも0です。
status-WHY_PRECISE = 同じ検証を分数で行った結果です。
status-checking = すべての標本を検証しています：{ $progress }。
status-checking_all_exact = すべての標本を検証しています：{ $progress }、これまですべて厳密。
status-stopped = 停止しました：{ $samples }。
status-float_of = Float64：{ $samples }。
status-float_error_of = Float64：{ $samples }、最大誤差{ $error }。
status-ROUNDED = 入力した桁数に丸めると、すべて正しくなります。
status-USE_INTEGER = 厳密な整数版に切り替え
status-EMPTY = 標本がまだありません。
status-EMPTY_WAYS = 行を入力するか、表計算ソフトから貼り付けるか、例を選んでください。
status-AS_IT_WAS = これは変更前の表の結果です。
status-TABLE_STAYS = 表は元のままです。
status-RESTORED = 前回の表です。
status-GO_TO_CELL = セルへ移動
status-OPEN_EXAMPLE = 例を開く
status-START_WITH_EXAMPLE = 例から始める
status-STOP = 停止
status-more = ほか{ $count }件


## Figures

OVERFLOWS = オーバーフロー
EXACT_IN_BOTH = 厳密（float32でも）
EXACT_IN_FLOAT64 = 厳密
ROUNDS_TO_EXACT = 丸めると厳密
NOT_EXACT = 厳密ではない
digits = { $digits }桁
of_milliseconds = { $number }ミリ秒
of_seconds = { $number }秒
of_minutes = { $number }分
of_hours = { $number }時間
thousand = { $number } 000
million = { $number }×10⁶
billion = { $number }×10⁹
kilobytes = { $number } kB
megabytes = { $number } MB
gigabytes = { $number } GB
done_of_all = { $total }個中{ $done }個
done_of = { $total }個中{ $done }個 ·{ " " }
share_after = { $percent }% · { $time }


## The table

INPUTS_WIDTH = 入力の数
A1_WIDTH = 第一隠れ層のニューロン
A2_WIDTH = 第二隠れ層のニューロン
OUTPUTS_WIDTH = 出力の数
input_cell = 行{ $row }、入力{ $name }
output_cell = 行{ $row }、出力{ $name }
usage_full = 標本{ $capacity }個中{ $samples }個：いっぱいです。
usage_free = 標本{ $capacity }個中{ $samples }個：あと{ $free }個入ります。
usage_over = 標本{ $samples }個：入る{ $capacity }個より{ $excess }個多いです。
FULL = 満杯です。
for_row = 行{ $row }を加えるには：
chosen_cells = { $rows } × { $columns }セル
same_as_row = = 行{ $row }
row_menu = 行{ $row }：挿入、コピー、削除
ROW_ABOVE = 上に行を挿入
ROW_BELOW = 下に行を挿入
FILL_DOWN = 下方向へコピー（Ctrl+D）
CLEAR_CELLS = セルを空にする（Delete）
remove_some_rows = 行{ $first }から{ $last }を削除
column_menu = 列{ $name }：挿入、削除
INPUT_LEFT = 左に入力を挿入
INPUT_RIGHT = 右に入力を挿入
OUTPUT_LEFT = 左に出力を挿入
OUTPUT_RIGHT = 右に出力を挿入
remove_column = { $name }を削除
TABLE_MENU = 表：すべて選択、空から始める
ALL_CELLS = すべてのセルを選択（Ctrl+A）
EMPTY_TABLE = 空の表から始める
ABOUT_EMPTY_TABLE = 自分の値を入力するか、貼り付けます。
use_layers = { $a1 } × { $a2 }に変更
remove_row = 行{ $row }を削除


## Faults

more_faults = …ほか{ $count }件。
fault_at = { $place }：{ $fault }
NUMBER_MISSING = 数がありません。
NUMBER_UNREADABLE = 数ではありません。12、-3、0.25、1e-3、3/7、1 2/3のように書いてください。
NUMBER_COMMA = コンマは2通りに読めます。1と2分の1なら1.5と書いてください。
NUMBER_IN_PARENTHESES = かっこはマイナスの意味にもなります。-3か3と書いてください。
NUMBER_GROUPED_FRACTION = 空白の後の3桁は、桁区切りにも分子にも読めます。桁区切りなら10000/3、帯分数なら31/3のように書いてください。
NUMBER_DIVIDED_BY_ZERO = 0では割れません。分母を変えてください。
number_too_long = 数は、すべて書き下したときに{ $most }桁以内でなければなりません。
contradiction = 行{ $first }と行{ $second }は、入力が同じなのに出力が異なります。そのような関数はありません。どちらかを変更するか削除してください。
too_many = 標本が{ $samples }個ありますが、このネットワークに必ず当てはまるのは{ $capacity }個までです。{ $excess }個削除してください。
too_many_but = 標本が{ $samples }個ありますが、このネットワークに必ず当てはまるのは{ $capacity }個までです。{ $excess }個削除するか、a1 = { $a1 }、a2 = { $a2 }にしてください。
too_many_rows = { $rows }行あります。表は{ $most }行までです。いくつか削除してください。
NO_SAMPLES = 標本がまだありません。入力するか、例を選んでください。
width_outside = { $name }は{ $value }ですが、1から{ $most }まででなければなりません
RANGE_REVERSED = 範囲は小さいほうの数から始めてください。
RANGE_TOO_WIDE = 範囲の両端は−10¹⁵から10¹⁵まででなければなりません。
range_too_narrow = これだけの異なる標本には入力の範囲が狭すぎます。{ $least }から{ $greatest }までなら足ります。
random_too_many = 表の標本は{ $most }個までです。a1かa2を小さくしてください。
random_too_large = ランダムな表の数は{ $most }個までです。標本、入力、出力のいずれかを減らしてください。
LINK_EMPTY = リンクに表がありません。
LINK_TO_NO_TABLE = リンクの先に表がありません。#から最後まで、もう一度コピーしてください。
link_newer = リンクは新しいバージョンのZerofit（形式{ $version }）で作られています。ページを再読み込みして更新してください。
LINK_DAMAGED = リンクが壊れているか、途中で切れています。#から最後までもう一度コピーするか、表をファイルで受け取ってください。
link_too_long = 表がリンクには大きすぎます（{ $most }文字超）。ファイルを使ってください。
link_text_too_long = 表がリンクには大きすぎます（テキスト{ $most }バイト超）。ファイルを使ってください。
link_too_many_rows = 表が{ $rows }行あります。{ $most }行までです。いくつか削除して、リンクを作り直してください。
link_row_too_wide = 行{ $row }のセルが多すぎます。入力も出力も{ $most }個までです。いくつか削除して、リンクを作り直してください。
link_cell_too_long = 行{ $row }に長すぎるセルがあります。{ $most }文字までです。短くして、リンクを作り直してください。
link_of_no_network = リンクのネットワークは存在しえません：{ $fault }。新しいリンクを受け取ってください。
link_unknown_method = リンクの構成法「{ $name }」は、ここでは知られていません。ページを再読み込みして、Zerofitを更新してください。
link_unknown_generator = リンクのランダムな表の種類「{ $name }」は、ここでは知られていません。ページを再読み込みして、Zerofitを更新してください。
link_of_no_random_table = リンクのランダムな表は作れません。{ $fault }新しいリンクを受け取ってください。
link_malformed = リンクの作りが正しくありません（テキストの{ $line }行目）。新しいリンクか、表のファイルを受け取ってください。
exchange_unreadable = 交換形式ではありません（数は"1/2"のような文字列で書きます）：{ $error }
exchange_ragged = 標本{ $sample }は、入力または出力の数が最初の標本と異なります


## Pictures, walk and lecture

PLOT = 関数
PLOT_ROLE = グラフ
PLOT_HINT = ドラッグで移動、Ctrl+ホイールまたはピンチで拡大縮小。キー：← → 標本、Enter その経路、+ − 拡大縮小、Shift+矢印 移動、0 全体。
DRAWING = 描画中…
NOT_DRAWN = 描画できません。描画する計算プロセスが停止しました。最初から開始するか、表を変更してください。
ZOOM_IN = 拡大
ZOOM_OUT = 縮小
MOVE_LEFT = 左へ
MOVE_RIGHT = 右へ
EVERYTHING = 全体
LAYERS = ジグザグと部分和
LAYERS_HINT = ニューロン、グループ、点は、論文と同じく0から数えます。
NEURON = ニューロン
SHOWN = 表示
OUTPUTS = 出力
SAVE_SVG = SVGで保存
SAVE_PNG = PNGで保存
PROBE = 試し計算
PROBE_HINT = 好きな入力で：
DIAGRAM = ネットワーク図
DIAGRAM_HINT = ニューロンか線を選んでください。実線は正の重み、破線は負の重みで、太いほど（対数で）大きくなります。第二層のニューロンを指すと、そのジグザグが表示されます。
FORMULA_OF = 式の対象
WHOLE_NEURON = ニューロン全体
FOLLOW_SAMPLE = 標本をたどる
FOLLOWED = 標本
FOLLOWED_HINT = 活性化を表示する標本（表の順）。働いているノードは塗りつぶされます。
WALK = 一歩ずつ
FIRST_STEP = 最初
BACK = 前へ
FORWARD = 次へ
LAST_STEP = 最後
FORMULAS = 式
NUMBERS_IN_NETWORK = ネットワークの中のこれらの数
SYMBOL = 記号
NUMBER = 数
IN_NETWORK = ネットワークでの場所
LECTURE = 講義
LECTURE_MODE = 講義モード（L）
LECTURE_HINT = ← → でページ送り、Bで暗転、Aでアドレス、Fで全画面、Escで終了
LEAVE_LECTURE = 講義の終了
FILL_SCREEN = 全画面表示
BLANK = 暗転
BLANKED = 画面を暗くしています。どのキーでも元に戻ります。
ADDRESS = アドレス
TRY_IT = 試してみてください
QR_CODE = このページのアドレスのQRコード
QR_TOO_LONG = この表へのリンクはQRコードには長すぎます。コードはページだけを開きます。
hide_layer = { $name }を隠す
show_layer = { $name }を表示
weight_of = { $symbol }への重み
walk_step = ステップ{ $step }
more_lines = …ほか{ $lines }行
step_of = ステップ{ $step } / { $count }
negative_of = − { $entry }
diagram_layers = 左から右へ、入力{ $idim }個、第一隠れ層のニューロン{ $a1 }個、第二隠れ層{ $a2 }個、出力{ $m }個。
probe_there = { $there }{ $acting }
probe_at_sample = ここは行{ $row }の標本です。
probe_in_group = グループ{ $group }の中です。
probe_in_restart = グループ{ $group }の前のリスタート、その2つのしきい値の間です。
LEFT_OF_ALL = すべてのしきい値の左です。
NO_NEURON_ACTS = 第二層で働いているニューロンはありません。
probe_one_acts = 第二層ではニューロン{ $neuron }だけが働いています。
probe_all_act = 第二層の{ $neurons }個のニューロンすべてが働いています。
probe_these_act = 第二層ではニューロン{ $list }が働いています。
probe_many_act = 第二層の{ $neurons }個中{ $active }個のニューロンが働いています。

## The plot

plot-POSITION = 位置 t = w·x
plot-INPUT = 入力 x₀
plot-LOGARITHMIC = 対数目盛
plot-smaller = 縮尺 1 : { $ratio }
plot-OUTPUT = 出力
plot-without_neurons = ニューロンなしの{ $output }
plot-with_neuron_0 = ニューロン0だけの{ $output }
plot-with_neurons = ニューロン0から{ $last }までの{ $output }
plot-map_title = x₀とx₁の上の{ $output }の地図
plot-map_caption = 2つの入力の平面での{ $output }。直線w·x = tごとに1つの値をとり、{ $least }から{ $greatest }までを8段階で、それより小さいか大きいところは灰色で示します。点は標本で、そこではちょうど正しく、その間はこのネットワークが決めた値です。点線は直線w·x = θです。
plot-map_thinned = 標本は{ $every }個に1個だけ表示しています。すべての点を描くと地図が隠れてしまいます。
plot-no_map = { $most }個を超える標本の地図はありません。縞が細すぎて見えません。
plot-MAP_LESS = 小
plot-MAP_MORE = 大
plot-group = グループ{ $group }
plot-title = 射影に沿ったネットワーク：{ $curves }
plot-ground = 左から右へ位置、上へ出力。標本{ $samples }個、グループ{ $groups }個。
plot-RESTART = リスタート
plot-restarts = { $restarts }個のグループの前にリスタートがあります。間に標本のない2つのしきい値です。
plot-curve = { $name }は折れ点{ $corners }個の区分線形関数で{ $samples ->
    [0] す。
   *[other] 、{ $samples }個の標本を通ります。
 }
plot-curve_between = { $name }は折れ点{ $corners }個の区分線形関数で、{ $samples ->
    [0] { "" }
   *[other] { $samples }個の標本を通り、
 }{ $least }から{ $greatest }までの値をとります。


## The diagram

diagram-INPUT = 入力
diagram-FIRST_LAYER = 第一隠れ層
diagram-SECOND_LAYER = 第二隠れ層
diagram-OUTPUT = 出力
diagram-HIDDEN_1 = 隠れ層1
diagram-HIDDEN_2 = 隠れ層2
diagram-layer = { $name }：{ $count }
diagram-left_out = …ほか{ $count }個…
diagram-for_row = 行{ $row }：{ $formula }
diagram-silent_for_row = 行{ $row }：{ $formula }（働かず、reluは0）
diagram-input = 入力{ $symbol }
diagram-first_neuron = 第一隠れ層のニューロン{ $neuron }
diagram-second_neuron = 第二隠れ層のニューロン{ $neuron }
diagram-output = 出力{ $symbol }
diagram-weight = { $after }での{ $before }の重み
diagram-bias = { $neuron }のバイアス
diagram-because = { $number }：{ $why }。
diagram-projection_weight = 入力{ $input }の射影の重み。どの行でも同じ
diagram-first_slope = { $threshold }から先の{ $zig_zag }の傾き
diagram-change_of_slope = { $threshold }での{ $zig_zag }の傾きの変化、{ $before }から{ $after }へ
diagram-restart_slope = { $restart }での{ $zig_zag }の傾きの変化、{ $before }から{ $after }へ。{ $restart }と{ $start }の間に標本はないので、この傾きは自由。{ $zig_zag }を{ $from }から{ $to }へ移す
diagram-slope_after_restart = { $threshold }での{ $zig_zag }の傾きの変化、自由な{ $before }から、グループ{ $group }が新しく始まる{ $after }へ
diagram-nothing_bends = { $threshold }で折れるジグザグはない。第一層のこのニューロンの仕事は残っていない
diagram-NOTHING_BENDS = 何も折れないところ。このニューロンの仕事は残っていない
diagram-BEYOND_GROUPS = すべてのグループの右
diagram-belongs_to = { $zig_zag }は{ $output }のもの
diagram-adds = ピボット{ $pivot }は偶数なので、{ $zig_zag }を足す
diagram-takes_away = ピボット{ $pivot }は奇数なので、{ $zig_zag }を引く
diagram-WAS_MISSING = 1つだけ離れた標本でまだ足りなかった分
diagram-nothing_left = { $zig_zag }の仕事は残っていない
diagram-minus_threshold = しきい値{ $threshold }（{ $purpose }）の符号を変えたもの
diagram-minus_start = { $start }の符号を変えたもの。{ $threshold }でのジグザグの出発点
diagram-ZERO_BEFORE = 自分の標本より前のどの位置でも0
diagram-CONSTANT = 定数C。どのグループの最初の点よりも下
diagram-begins_group = グループ{ $group }の始まり
diagram-restarts_group = グループ{ $group }の前のリスタート
diagram-NO_GROUP = グループが始まらないところ


## On paper

print-PRINT = 印刷またはPDFとして保存
print-ABOUT_PRINT = 標本とその検証、図、重み、リンクを白い紙に
print-NOT_GATHERED = まだ表示されていない検証と重みはここにありません。ページのメニュー「名前を付けて保存…」の「印刷」なら、それらも印刷します。
print-ADDRESS = このページと表
print-TOO_LONG = この表はリンクには大きすぎます。アドレスはページだけを開きます。
print-first_rows = { $rows }行のうち最初の{ $printed }行を印刷しています。
print-first_entries = { $rows } × { $columns }の{ $matrix }のうち、最初の{ $printed_rows }行と{ $printed_columns }列を印刷しています。
print-block = { $table } { $first }から{ $last }
print-about = ≈ { $number }（{ $digits }）


## The walk

walk-of_row = 行{ $row }：{ $formula }
walk-SAMPLES = 標本
walk-table = 表には{ $samples }個の標本があり、それぞれ入力が{ $inputs }個、出力が{ $outputs }個あります。
walk-network = ネットワークの第一隠れ層には{ $first }個、第二隠れ層には{ $second }個のニューロンがあります。すべての出力を厳密に再現するのが目標です。
walk-sample = 行{ $row }：{ $input } ↦ { $output }
walk-PROJECTION = 多くの入力から1つの数へ
walk-SAME_WEIGHTS = 第一層のニューロンはどれも、同じ重みwで入力を見ます。そのため、ネットワークに見えるのは入力xの位置t = w·xだけです。
walk-NO_TWO_AT_A_PLACE = 重みは、どの2つの標本も同じ位置にならないように選ばれています。ここから先は、すべて直線の上の話です。
walk-GROUPS = 並べ替えて、グループに分ける
walk-groups = 位置を並べ替え、{ $size }個ずつ{ $groups }個のグループに分けます。
walk-PIVOT_ORDER = グループの中の点は、ピボットの順に取り上げます。グループ0、2、4、…では左から右へ、グループ1、3、5、…では右から左へ進みます。そのj番目がピボットjです（0から数えます）。
walk-FEWER_SAMPLES = 標本は、ネットワークに入る数より少なくなっています。論文版とfloat64版は、その右に表示されない仮想の位置を置きます。整数版はニューロンを余らせます。
walk-group = グループ{ $group }：{ $samples }
walk-position = { $position }（行{ $row }）
walk-THRESHOLDS = しきい値：第一層
walk-THRESHOLD_BEFORE = 各グループの前に、しきい値θᵢを置きます。第一層のニューロンiはrelu(t − θᵢ)です。しきい値の左では働かず、そこから増えていきます。
walk-SUMS_BEND = このような関数の和は、しきい値で折れ、ほかでは折れません。そのため、第二層のどのニューロンも、グループごとに傾きを選べるジグザグになります。
walk-threshold = { $threshold }：{ $place }
walk-left_of_first = 最初の位置{ $right }の左
walk-halfway = { $left }と{ $right }の中間
walk-between = { $left }と{ $right }の間
walk-right_of_last = 最後の標本の位置{ $left }の右
walk-LEFT_OF_EVERYTHING = すべての左
walk-at_position = 標本の位置{ $position }
walk-RESTARTS = リスタート：すべてのジグザグが新しく始まるところ
walk-restarts = { $restarts }個のグループの前に、間に標本のない2つのしきい値rᵢ < θᵢがあります。これがリスタートで、第一層の追加ニューロンを1個使います。
walk-FREE_SLOPE = rᵢとθᵢの間では、ジグザグに何の条件もありません。そのため、そこでの傾きσᵢⱼは自由で、rᵢでの値がいくつであっても、θᵢで好きな数にできます。
walk-segments = リスタートから次のリスタートまでのグループを区間といいます。ある区間の数はほかの区間の数によらないので、区間が短いほど数も短くなります。ここでは{ $segments }個の区間があり、それぞれ最大{ $groups }個のグループです。
walk-restart = グループ{ $group }の前：{ $restart }、{ $start }、{ $left }と{ $right }の標本の間
walk-CONSTANT = 定数C：どの最初の点よりも下
walk-constant = 出力は、そのバイアスである定数Cから始まります。グループのピボット0での出力の最小値は{ $least }で、Cはそれより{ $below }小さくなっています。
walk-STILL_MISSING = そのため、どのグループのピボット0でも正の量が足りません。それをニューロン0が加えます。
walk-neuron = ニューロン{ $neuron }：各グループのピボット{ $pivot }を正しくする
walk-crosses = { $zig_zag }はθ₀で−{ $start }から始まり、各グループで1回ずつ0を横切ります。偶数番目のグループでは上向き、奇数番目では下向きです。
walk-ALL_POINTS = 各グループのすべての点に働きます。
walk-below_zero = 各グループのピボット{ $pivot }より前のピボットでは0より小さく、reluによってそれらは変わりません。
walk-moves = { $before }傾きは、ピボット{ $pivot }が正しくなるように選ばれています。
walk-moves_later = { $before }傾きは、ピボット{ $pivot }が正しくなるように選ばれています。それより後のピボットも動きますが、次のニューロンが正しくします。
walk-why_so_large = { $symbol }がこれほど大きい理由：グループ{ $group }で、{ $why }。そのために{ $symbol }は少なくとも{ $least }が必要で、これ以上を求めるグループはありません。構成法が選んだのは{ $chosen }です。
walk-not_above_zero = すでに正しい1つ前のピボットで、{ $zig_zag }は0より大きくてはなりません
walk-NEXT_NEEDS = 次のピボットで、次のニューロンが加える分を残しておかなければなりません
walk-EXACTLY_THAT = ちょうどその値
walk-missing = グループ{ $group }：{ $place }で足りない量は{ $missing }なので、{ $zig_zag }({ $place })は{ $target }でなければなりません
walk-free_slope = { $slope }：{ $place }がしきい値なので自由
walk-weight_of = { $symbol }の重み
walk-weight_in_output = 出力での{ $symbol }の重み
walk-same_again = ニューロン{ $first }から{ $last }まで：同じことの繰り返し
walk-silent_before = このうちニューロンjは、各グループのピボットjより前では働かず、ピボットjを正しくします（jは{ $first }から{ $last }まで）。
walk-other_outputs = ニューロン{ $first }から{ $last }まで：ほかの出力
walk-OTHER_ZIG_ZAGS = ほかの出力にもそれぞれのジグザグがあり、同じ位置としきい値の上に同じように作られます。
walk-OWN_SLOPES = それぞれに傾きと出発点−cⱼがあり、ジグザグが必要なところで0を横切るのに十分な大きさです。
walk-idle = ニューロン{ $neuron }：仕事が残っていない
walk-idle_neurons = ニューロン{ $first }から{ $last }まで：仕事が残っていない
walk-NOTHING_LEFT = 標本がネットワークに入る数より少ないため、これがなくても、どのグループのどのピボットも正しくなっています。
walk-ALL_ZERO = 重みはすべて0です。
walk-SINGLES = 1つだけ離れた標本
walk-left_over = 第二層は{ $outputs }個の出力に等分できません。余ったニューロンはそれぞれ、すべてのグループの右にある標本をもう1つ、すべての出力で同時に当てはめます。
walk-NOTHING_CHANGES = 自分の標本の1つ前の標本までは0なので、すでに正しいものは変わりません。
walk-single = { $zig_zag }：1つ前の位置までは0、{ $position }（行{ $row }）で働く
walk-slope_of = { $zig_zag }の傾き
walk-FINISHED = 完成した関数
walk-runs_through = { $output }は、定数に、reluを通したジグザグを足したものです。どの標本もちょうど通ります。標本の間では、折れ点しだいでどこへでも行きます。
walk-NONE_SPOILED = ニューロンjが変えるのは、各グループのピボットj、j + 1、…だけです。こうして、どのニューロンも各グループの点をもう1つ片付け、すでに片付いた点は崩しません。
walk-CHECK = 検証
walk-PLAIN_PASS = すべての標本を、重みだけを使い、グループもピボットも知らない順伝播でネットワークに通します。
walk-ALL_LISTED = すべての標本です。「検証」の表にもあります。
walk-first_listed = { $samples }個の標本のうち最初の{ $listed }個です。「検証」の表にはすべてあります。
walk-checked_row = 行{ $row }：{ $outputs }
walk-checked = { $output }、期待値{ $expected }、差{ $difference }


## Training

training-TITLE = 学習
training-INTRODUCTION = 誤差のないネットワークは存在しますが、学習で見つかるとは限りません。ここでは同じネットワークを同じ標本で勾配法により（平均二乗誤差に対するL-BFGS、float64で）、新しい出発点から何度も学習させます。誤差は最も悪い標本のもので、出力そのものの単位です。
training-SEED = シード
training-STARTS = 試行回数
training-ITERATIONS = 最大反復回数
training-START_FROM = 出発点
training-RANDOM = ランダムな重み
training-CONSTRUCTED = 構成したネットワーク+ノイズ
training-NOISE = ノイズε
training-NOISE_FAULT = ノイズεは0から1までの数でなければなりません。
training-ABOUT_NOISE = この標本のfloat64版の重みとバイアスのそれぞれに1 + ε·uを掛けます。uは−1から1までのランダムな数です。ε = 0ならそのままです。
training-START = 学習の開始
training-STOP = 学習の停止
training-STALE = これは変更前の表での学習です。
training-PREPARING = 準備中…
training-CHART = これまでの全試行の誤差（反復ごと）
training-CONSTRUCTION = 構成法：0
training-ERROR = max |誤差|
training-ITERATION = 反復
training-ALL_STARTS = 全試行
training-START_NUMBER = 試行
training-ITERATIONS_DONE = 反復回数
training-END = 終わり方
training-CONVERGED = 収束
training-STUCK = 改善する一歩がなくなった
training-LIMIT = 反復回数の上限
training-GOING_ON = 実行中
training-REFUSED = 標本に誤りがあります。まず表を直してください。
training-BEYOND_FLOAT64 = float64の範囲外
training-whole = { $field }は{ $least }から{ $greatest }までの整数でなければなりません。
training-running = 試行{ $begun } / { $starts }、反復{ $iteration }。これまでの最良：max |誤差| { $best }。
training-one_ended = max |誤差| { $best }。構成法では0です。
training-ended = { $ended }回の試行の最良：max |誤差| { $best }。構成法では0です。
training-ended_median = { $ended }回の試行の最良：max |誤差| { $best }。構成法では0です。半分の試行は{ $median }以上で終わりました。
training-stopped = { $starts }回中{ $ended }回の試行で停止しました。{ $outcome }


## Spare neurons

trade-TAB = トレードオフ
trade-TITLE = 追加ニューロンで得られるもの
trade-HINT = この標本の整数版を、第一層のニューロンを増やしながら、足りる最小の数からすべてのグループの前にリスタートがあるところまで調べます。点を選ぶと、その形になります。
trade-DIGITS = 全パラメーターの桁数
trade-FIRST_LAYER = 第一層のニューロン
trade-THEOREM_SHAPE = 定理の形
trade-SMALLEST_FLOAT64 = float64で厳密
trade-SMALLEST_FLOAT32 = float32で厳密
trade-FLOAT64 = float64
trade-FLOAT32 = float32
trade-STOP = 停止
trade-STOPPED = 停止しました。これまでにわかったことを表示しています。
trade-STALE = これは変更前の表の曲線です。
trade-WHY_SPARE = 第一層の追加ニューロンは、グループの前の2つ目のしきい値です。2つの間に標本はないので、そこではどのジグザグも好きな傾きをとって新しく始められ、それまでのことが数を長くしなくなります。このようなリスタートがすべてのグループの前にあれば、重みはすべて短い整数になり、float64はどの順序で足しても丸めずに計算できます。
trade-exactly = { $format }で厳密
trade-spare = 第一層の追加ニューロン{ $spare }個：{ $digits }桁。
trade-none_spare = 第一層の追加ニューロンなし：{ $digits }桁。
trade-spare_instead = 第一層の追加ニューロン{ $spare }個：{ $instead }桁が{ $digits }桁に。
trade-layer = ニューロン{ $a1 }個：{ $digits }桁。
trade-layer_exact = ニューロン{ $a1 }個：{ $digits }桁、{ $format }で厳密。
trade-layer_about = ニューロン{ $a1 }個：約{ $digits }桁。
trade-going_on = { $total }個中{ $done }個のネットワーク
trade-certified = どの順序で足しても{ $format }で厳密：{ $most }ビット中{ $bits }ビットが必要です。
trade-certified_in_units = { $units }を単位とすれば、どの順序で足しても{ $format }で厳密：{ $most }ビット中{ $bits }ビットが必要です。
trade-exact_in_order = 各ニューロンを重みの順に足せば、{ $format }で厳密です。
trade-exact_in_order_in_units = { $units }を単位とし、各ニューロンを重みの順に足せば、{ $format }で厳密です。
trade-offer = 追加ニューロンを使う整数版なら、同じ標本に{ $a1 } × { $a2 }個のニューロン、約{ $digits }桁、約{ $seconds }で足ります。
trade-take = { $a1 } × { $a2 }に変更
trade-searching = { $format }で厳密な最小の層を探しています…
trade-trying = { $format }で厳密な最小の層を探しています：{ $a1 } × { $a2 }を試しています…
trade-impossible = 制限内に{ $format }で厳密な層はありません。標本の数が長すぎます。範囲を狭めるか、桁を減らしてください。
trade-impossible_bits = 制限内に{ $format }で厳密な層はありません。最も近いもので{ $bits }ビット必要ですが、{ $most }ビットしかありません。範囲を狭めるか、桁を減らしてください。


## Files

export-SAVE_AS = 名前を付けて保存…
export-NETWORK_FILES = ネットワーク
export-SAMPLE_FILES = 標本
export-PREPARING = 準備中…
export-COPY = コピー
export-copy = { $form }をコピー
export-copied = { $form }をクリップボードに入れました（{ $characters }文字）。
export-not_copied = ブラウザーが{ $form }のコピーを許可しませんでした。保存はできます。
export-NO_NETWORK = この表のネットワークはまだありません。
export-NO_TABLE = 標本に誤りがあります。まず表を直してください。
export-saved = { $name }を保存しました
export-EXCHANGE = 交換形式、標本付き（JSON）
export-ONNX = ONNX
export-ONNX_32 = ONNX（float32）
export-SAFETENSORS = safetensors
export-SAFETENSORS_32 = safetensors（float32）
export-NPZ = NumPy配列、標本付き
export-NPZ_32 = NumPy配列（float32）、標本付き
export-PYTORCH = 自己検証するPyTorchモジュール
export-PYTHON = 自己検証する分数のPythonプログラム
export-LATEX = LaTeX、すべての重みとバイアス
export-C = 自己検証するCヘッダー
export-CSV = CSV
export-CSV_OUTPUTS = CSV、ネットワークの出力付き
export-TSV = TSV
export-TSV_OUTPUTS = TSV、ネットワークの出力付き
export-SAMPLES_EXCHANGE = 交換形式（JSON）
export-SAMPLES_PYTHON = Pythonのリスト
export-SAMPLES_PYTHON_OUTPUTS = Pythonのリスト、ネットワークの出力付き
export-SAMPLES_LATEX = LaTeXの表
export-SAMPLES_LATEX_OUTPUTS = LaTeXの表、ネットワークの出力付き
export-EXACT = 厳密：すべての数がすべての桁で入ります。
export-not_exact = { $format }に丸めるため厳密ではありません。標本での最大誤差は{ $error }です。
export-out_of_range = { $format }では保存できません。ネットワークの数がその範囲を超えています。
export-not_certified = { $format }では保存できません。ネットワークがそこでは厳密になりません。
export-instead = { $refusal }{ $a1 }個と{ $a2 }個のニューロンの整数版なら、{ $format }で厳密です。


## What comes in

reading-TITLE = どちらの意味ですか
reading-HINT = 貼り付けた内容は2通り以上に読めます。選ぶまで、表はそのままです。
reading-NEITHER = キャンセル
reading-NOTHING_PASTED = 何も貼り付けませんでした。
reading-use_columns = 入力{ $inputs }個、出力{ $outputs }個に変更
reading-leave_out = 最後の{ $columns }列を除く
reading-TABLE_MOVED = テキストを読んでいる間に、表の行か列が変わりました。もう一度貼り付けてください。
reading-DECIMAL_POINT = 小数点はピリオド
reading-DECIMAL_COMMA = 小数点はコンマ
reading-DECIMAL_EITHER = ピリオドもコンマも小数点
reading-TABS = タブ
reading-SEMICOLONS = セミコロン
reading-BARS = 縦線
reading-COMMAS = コンマ
reading-BLANKS = 空白
reading-BLANKS_AROUND_GROUPS = 空白（1 000 は 1 つの数）
reading-columns = { $columns }列
reading-parted = { $by }区切りの{ $columns }
reading-way = { $columns }、{ $decimal }
reading-more_rows = ほか{ $rows }行
reading-too_wide = { $columns }列ありますが、このセルから先の表は{ $room }列です。
reading-EMPTY = 中身がありません。
reading-PACKED = 表計算ソフト（.xlsx、.ods）やNumPy（.npz）が保存する圧縮ファイルです。表をCSVとして保存するか、セルをコピーしてここに貼り付けてください。
reading-NETWORK = このページが書き出したネットワークで、元のままの標本は含まれていません。交換形式か、分数によるPythonプログラムを開いてください。
reading-STOPPED = 読み取りを停止しました。
reading-not_text = テキストではありません。{ $byte }バイト目がどの文字にもなりません。
reading-too_large = { $bytes }バイトあり、読み取れる量を超えています。
reading-shortened = { $line }行目で行または列が「...」と省略されています。表全体をコピーしてください。
reading-broken = { $form }として読むと、{ $line }行目の{ $column }文字目で終わるか途切れています。括弧か引用符が閉じていないか、別のものが入っています。
reading-no_table = { $form }として読むと、行と列からなる表になりません。
reading-SEPARATED = 行ごとのセル
reading-EXCHANGE = 交換形式
reading-JSON = JSON
reading-PYTHON = Python
reading-PANDAS = pandas
reading-MARKDOWN = Markdown
reading-LATEX = LaTeX
reading-MATLAB = MATLAB

import-OPEN_FILE = ファイルを開く
import-title = { $name }を開く
import-PASTED = 貼り付けた内容
import-first_of = { $name }（{ $files }個のファイルの最初）
import-READING = 読み取り中…
import-CANCEL = キャンセル
import-TAKE = この標本を使う
import-AS_CELLS = セルだけを書き込む
import-UNREADABLE = ブラウザーがファイルを読めませんでした。フォルダーであるか、移動または変更された可能性があります。
import-COLUMNS = 列
import-FIRST_ROWS = 最初の行
import-OTHERS_AS_INPUTS = ほかをすべて入力に
import-found = { $rows }、{ $columns }、{ $form }
import-rows = { $rows }行
import-columns = { $columns }列
import-ENCODING = 文字コード
import-UTF_8 = UTF-8
import-UTF_16_LE = UTF-16（LE）
import-UTF_16_BE = UTF-16（BE）
import-LATIN_1 = Latin-1
import-SEPARATOR = 区切り文字
import-NOTHING = なし（1列）
import-DECIMAL = 小数点
import-HEADER = 最初の行
import-HEADER_NAMES = 列名
import-HEADER_NONE = 値
import-INDEX = 最初の列
import-INDEX_LEFT_OUT = 行番号（除く）
import-INDEX_NONE = 値
import-missing = 値の欠けた{ $rows }行
import-MISSING_LEFT_OUT = 除く
import-MISSING_KEPT = 誤りとして残す
import-repeats = 前の行と入力が同じで出力が違う{ $rows }行
import-REPEATS_KEPT = 誤りとして残す
import-REPEATS_FIRST = 最初の行を採る
import-REPEATS_MEAN = 出力の厳密な平均
import-rows_of = 行数（{ $rows }行中）
import-SEED = 無作為に選ぶシード
import-NEURONS = ニューロン
import-said = { $a1 } × { $a2 }（ファイルの指定）
import-FEWEST = 収まる最少
import-EXACT_IN_FLOAT64 = float64で厳密な最少
import-INPUT = 入力
import-OUTPUT = 出力
import-LEFT_OUT = 除く
import-INPUTS_OF_CATEGORIES = 分類ごとに入力
import-OUTPUTS_OF_CATEGORIES = 分類ごとに出力
import-column = { $column }列目
import-numbers = 数{ $numbers }個
import-and_missing = { $numbers }、欠け{ $missing }個
import-and_text = { $numbers }、{ $row }行目に文字
import-categories = 分類{ $count }個：{ $codes }
import-code = { $category } = { $code }
import-INDEX_NOTE = 最初の列は行の名前か番号だけなので除かれます。
import-NO_VALUES = 値なし
import-blank = 値のない{ $rows }行は除かれます。
import-merged = { $rows }行が前の行と同じです。
import-above = 表の上の{ $lines }行は除かれます。
import-uneven = { $lines }行のセルの数がほかと違います。最初は{ $line }行目です。
import-too_many_rows = { $rows }行のうち、ここでネットワークの標本にできるのは{ $most }行までです。その数だけ無作為に選ばれます。
import-more_columns = ほか{ $columns }列
import-samples = 標本：{ $samples }。入力：{ $inputs }。出力：{ $outputs }。ニューロン：{ $a1 } × { $a2 }。
import-samples_alone = 標本：{ $samples }。入力：{ $inputs }。出力：{ $outputs }。
import-NO_INPUT = 入力の列がありません。
import-NO_OUTPUT = 出力の列がありません。
import-NO_ROWS = 行が残っていません。
import-too_few_neurons = { $samples }個の標本は{ $a1 } × { $a2 }個のニューロンに収まりません。
import-too_many_columns = 入力または出力が{ $columns }個あり、ここでネットワークが持てる{ $most }個を超えています。いくつかの列を除いてください。
import-trying = float64で厳密なネットワークを探しています：{ $a1 } × { $a2 }個のニューロン…

data-TITLE = データ（選んだときに取得）
data-SOURCE = 出典
data-SPIRALS = 二重らせん
data-IRIS = アヤメ（Iris）
data-DIGITS = 手書き数字、8 × 8
data-CARBON_DIOXIDE = マウナロアのCO₂
data-ABOUT_SPIRALS = 互いに巻き合う2本のらせん上の194個の点、0と1。
data-ABOUT_IRIS = 150輪の花の4つの寸法（cm）。種：0 setosa、1 versicolor、2 virginica。
data-ABOUT_DIGITS = 1 797個の数字。それぞれ0から16までの64個の数です。
data-ABOUT_CARBON_DIOXIDE = 1974年から2025年までの620個の月平均（ppm）。
data-OF_SPIRALS = LangとWitbrock（1988年）にならい、このページのために計算したもの。
data-OF_IRIS = E. Anderson、R. A. Fisher（1936年）、UCI Machine Learning Repository、CC BY 4.0。
data-OF_DIGITS = E. Alpaydin、C. Kaynak（1998年）、UCI Machine Learning Repository、CC BY 4.0。
data-OF_CARBON_DIOXIDE = NOAA Global Monitoring Laboratory、パブリックドメイン。
data-fetching = { $name }を取得中…
data-not_fetched = { $name }を取得できませんでした。一度しばらく開いておけば、ネットワークなしでも使えます。

fit-TITLE = 厳密な再現の意味
fit-ABOUT = 誤差0は、ネットワークを構成した標本についてのことです。ほかの入力については何も言いません。一部を除いて確かめてください。学ぶべきものがあることも意味しません。出力を並べ替えても誤差は0のままです（Zhangら、2017年による）。
fit-SHARE = 除く割合（%）
fit-ABOUT_SHARE = 別のネットワークに見せない標本の割合
fit-ABOUT_SEED = どれを除くか、出力をどう並べ替えるか
fit-HOLD_OUT = 除いて試す
fit-SHUFFLE = 出力を並べ替える
fit-RUNNING = それらを除いたネットワークを構成中…
fit-PUT_BACK = 片付ける
fit-TOO_FEW = 標本が少なすぎて、何も残りません。
fit-LINES = ネットワークが見ていない標本に対する出力
fit-seen = { $samples }個の標本から構成した別のネットワーク：そのうち{ $exact }個が厳密。
fit-unseen = 見ていない標本は{ $samples }個：そのうち{ $exact }個が厳密に出ます。
fit-rounded = 四捨五入すれば{ $samples }個が正解です。
fit-commonest = 見た標本で最も多い出力を常に答えると、{ $samples }個が正解になります。
fit-errors = 半数以上で{ $median }以上ずれ、最大のずれは{ $largest }です。
fit-more_rows = ほか{ $rows }行
fit-shuffled = { $name }（出力を並べ替え）

pixels-DRAW = 入力を描く
pixels-DRAW_HINT = ポインターで描けます。キーボードでは矢印キーで移動し、スペースキーで濃淡を切り替え、+と−で調整します。
pixels-CLEAR = 消去
pixels-pixel = { $row }行{ $column }列：{ $value }
pixels-of_row = { $row }行目の画像
