# Everything that Zerofit says in English, in a part of the syntax of Project Fluent (see catalogue.rs).
#
# Keys are the names that say a text in Rust: capitals have no places. Numbers and formulas at the places are written as
# they are in every language.


## The page

NAME = Zerofit
FOOTER = Everything is computed in this page; nothing you type is sent anywhere. The theorems and the published construction: K. Inoue, “Expressive Numbers of Two or More Hidden Layer ReLU Neural Networks”.
LICENCES = Licences of what it is made of.
LANGUAGE = Language
STATE = State
SKIP = Skip to the network
COPY_LINK = Share
COPIED = Copied
page_title = { $table } · Zerofit
INPUTS = inputs
OUTPUTS_LOWER = outputs
COMPUTING = Computing…
CANCELLED = Cancelled
STOPPED = Stopped by an error
SAMPLES = Samples
ROW = Row
UNDO = Undo
REDO = Redo
GRID_HINT = Type or paste anywhere in the table. Numbers such as 12, −0.25, 1e−3 or 3/7 are kept exact. A row's number chooses the row and shows its way through the network; dragging, or Shift with the arrows, chooses several cells.
FAULTS = Faults
RANDOM_SAMPLES = Random…
RANDOMISE = Randomise
STARTING = Starting
START_AGAIN = Start again
GO_ON = Go on
CANCELLED_WORK = Cancelled. The table is as you left it.
WRONG_VERSION = The page and its worker are of different versions. Reload the page; if that does not help, empty the browser's cache.
OFFERED_LINK = This link holds another table. Open it? Yours stays one Undo away.
OPEN_LINK = Open the link
KEEP_TABLE = Keep my table
DISMISS = Dismiss
NOT_KEPT = This browser keeps nothing here: its storage is full or switched off. Copy the link before you leave, or the table is lost.
COPY_BY_HAND = The browser did not let the link onto the clipboard. Copy it here:
LINK = Link to this table
OPEN_IN_ZEROFIT = Open in Zerofit
EMBED = Embed…
EMBED_READ_ONLY = The table can be looked at only
EMBED_HTML = HTML that embeds this table in another page
EMBED_HINT = Add &scheme=dark or &scheme=light to the address for a page that is always so. The frame tells its page the height it needs.
EMBED_COPY = Copy the HTML
EMBED_BY_HAND = The browser did not let it onto the clipboard. Copy it from the field.
PAGE_STOPPED = The page has met a fault of its own and stopped. Your table is kept: reload the page to go on with it.
RELOAD = Reload the page
TRY_AGAIN = Try again
PART_COMING = Loading…
PART_MISSING = This part of the page could not be loaded. Check the connection; the table is as you left it.
no_catalogue = The page could not be had in this language: { $language }. Check the connection.
and = { $sentences } { $next }
titled = { $title }. { $description }
UPDATE_READY = There is a new version of Zerofit.
USE_UPDATE = Load it
LATER = Later
NETWORK = The network
CONSTRUCTION = Construction
WEIGHTS = Weights
WEIGHTS_HINT = Exact. Choose a number to see what it does and all of its digits, and to copy it.
EVERY_ROW_IS_W = every row is w; b1 = −θ
SLOPES = row j is gⱼ; column i changes its slope at θᵢ
SIGNS = what is added and taken away
FIRST_LAYER = First hidden layer
SECOND_LAYER = Second hidden layer
OUTPUT_LAYER = Output layer
SAFE_ORDER = The published weights send two of these inputs to the same place, where the published program divides by zero; the safe order of the weights was used instead.
CLOSE = Close
NOT_BEGUN = Not begun.
CONSTRUCT_ANYWAY = Construct all the same
SEE_IT = See it
COMPARISON = Compare constructions
COMPARISON_HINT = The same samples and layers, constructed in three ways. Errors are the largest over the samples that could be checked in two seconds.
DIGITS_IN_ALL = Digits in all
LONGEST_ENTRY = Longest entry
LARGEST_WEIGHT = Largest |weight|
EXACT_SAMPLES = Exact samples
EXACT_ERROR = Error, exact arithmetic
FLOAT_ERROR = Error, float64
IN_FLOATS = Outputs in float64
TIME = Constructed in
CHECK = Check
CHECK_OF_NETWORK = check of the network
ROW_LOWER = row
REPEATED = This row repeats another and was left out.
ROUNDED_SHORT = error in float64
IN_FLOATS_SHORT = built in float64
value_at = { $function }(x)
difference = { $function }(x) − { $output }
COMPARE_WITH_FLOAT64 = in float64, too
ERROR_ROUNDED = Error of these weights in float64
ERROR_IN_FLOATS = Error when built in float64
TRACE_POSITION = Position t = w·x
TRACE_FIRST = First hidden layer, relu(W1·x + b1)
TRACE_SECOND = Second hidden layer before relu, W2·h + b2
TRACE_ACTIVATIONS = Second hidden layer, after relu
TRACE_OUTPUT = Output, W3·z + b3
WHY = Why this always works
THEOREM = Theorem 3 (Inoue): a network with two hidden layers of a1 and a2 ReLU neurons fits any a1·a2 samples with different inputs, with error exactly 0. With m outputs (theorem 4) it fits a1·(a2 div m) + (a2 mod m) samples.
NETWORK_FORMULA = f(x) = W3 · relu(W2 · relu(W1 · x + b1) + b2) + b3
GO_THROUGH = Go through it with these numbers, step by step
THEOREMS = The theorems, and why fractions
WHY_EXACT = Only + − × ÷ and comparisons are used, so in fractions the error is exactly 0. Float64 rounds after every operation, and the published weights are far too long for it.
WHY_POSITIONS = Different inputs x are sent to different positions t = w·x on a line.
WHY_GROUPS = The sorted positions are cut into a1 groups of a2. Neuron i of the first layer wakes at θᵢ, just before group i.
WHY_ZIG_ZAGS = So a neuron of the second layer is a zig-zag whose slope is free in each group.
WHY_ORDER = Neuron j puts the j-th point of every group right and leaves those before it alone.

RANDOM_SEED = Seed
INPUTS_FROM = Inputs from
INPUTS_TO = Inputs to
OUTPUTS_FROM = Outputs from
OUTPUTS_TO = Outputs to
not_whole = { $field } must be a whole number.
from_one_to = From 1 to { $most }.
less = Less { $name }
more = More { $name }

OWN_TABLE = Your own table
changed_example = { $example }, changed
random_table = Random table, seed { $seed }
EXAMPLES = Examples
ABOUT_ARTICLE = The worked example of the article: 5 inputs, 3 × 3 neurons.
ABOUT_XOR = The smallest table that no single layer can draw.
ABOUT_PARITY = 16 samples, and every neighbour has the other output.
ABOUT_SINE = A curve through decimals, which stay exact.
ABOUT_ABSOLUTE = Nine integers that two neurons could do: see what the theorem does.
ABOUT_JUMPS = Outputs that jump at every step.
ABOUT_CIRCLE = Two outputs share the second layer.
ABOUT_COLLIDING_PAIR = The published weights send two inputs to one place.
ABOUT_COLLIDING_TRIPLE = The same with three inputs.
ABOUT_TEN_THOUSAND = The article's headline: takes a few seconds.
ABOUT_TEN_OUTPUTS = The other headline: takes several seconds.
PRESET_ARTICLE = The article's nine samples
PRESET_XOR = XOR
PRESET_PARITY = Parity of 4 bits
PRESET_SINE = Sine, 16 points
PRESET_ABSOLUTE = |x|
PRESET_JUMPS = Jumps, 25 points
PRESET_CIRCLE = Circle, 2 outputs
PRESET_COLLIDING_PAIR = Published program fails (2 inputs)
PRESET_COLLIDING_TRIPLE = Published program fails (3 inputs)
PRESET_TEN_THOUSAND = 10,000 samples, 100 × 100
PRESET_TEN_OUTPUTS = 10,000 samples, 400 × 250, 10 outputs

PUBLISHED = Published
INTEGER = Integer
FLOAT = Float64
SHORT_PUBLISHED = fractions, exact
SHORT_INTEGER = integers, exact
SHORT_FLOAT = rounded, not exact
exact_cost = { $digits } · exact
float_cost = { $digits } · error { $error }
about_digits = about { $digits } digits
times_of = Made in { $made }, checked in { $checked }.
times_so_far = Made in { $made }; { $done } samples checked in { $checked }.
figures_of = { $digits } in all; the longest number has { $longest }, { $place }. In float64: { $floats }, largest error { $error }.
ABOUT_PUBLISHED = The article's own construction: fractions that grow quickly.
ABOUT_INTEGER = Both hidden layers in integers, as short as the congruences between them allow. Exact.
ABOUT_FLOAT = Small float64 weights, for using the network in float64. Not exact.
FLOATS_OF_PUBLISHED = Two ways to lose exactness: the exact weights rounded to float64, and the same construction carried out in float64 from the start.
FLOATS_OF_INTEGER = The exact weights rounded to float64, and evaluated in float64.
FLOATS_OF_FLOAT = The network as it is meant to be used: its weights are float64, and so is this evaluation.
CONSTRUCTING = Constructing the network

exact_of_all = { $exact } of { $samples } samples exact
exact_of_checked = { $exact } of { $checked } checked samples exact
exact_of = { $exact } of { $checked }
paused = The check was stopped after { $checked } of { $samples } samples, spread over the table.
SILENT = The worker does not answer. Check the connection; the table is as you left it.
NOT_LOADED = The worker could not be loaded. Check the connection; the table is as you left it.
WORKER_STOPPED = The worker was stopped, by an error or for want of memory. The table is as you left it.
kept_table = { $fault } Your table is as it was.
LINK_COPIED = The link to this table is on the clipboard.
long_link_copied = The link to this table is on the clipboard. It has { $characters } characters; some chat programs cut it.
layer_sizes = { $weights } ({ $rows } × { $columns }) and { $bias } ({ $rows })
entry_meaning = { $title }: { $why }.
AS_ABOVE = as above
copy_as = Copy { $form }
all_digits = { $place }, all digits
trace_row = Trace row { $row }
trace_title = Row { $row } on its way through the network
estimate = This would have about { $digits } digits, take about { $bytes } of memory and about { $seconds } to construct.
TOO_LARGE = That is more than a browser tab has. Choose another construction, or fewer samples.
too_large_but = That is more than a browser tab has. About { $a1 } × { $a2 } would fit, for { $samples } samples. Choose another construction, or fewer samples.
long_denominator_of_inputs = The reason: the inputs of one column have a common denominator of about { $digits } digits, which every weight carries. Rounded to the same few decimals they would have a short one.
long_denominator_of_outputs = The reason: the outputs have a common denominator of about { $digits } digits, which every weight carries. Rounded to the same few decimals they would have a short one.
merged = { $rows ->
    [one] { $rows } row repeats another and was left out.
   *[other] { $rows } rows repeat others and were left out.
 }


## The statement and the result line

statement-sentence = Two hidden layers of { $first } and { $second } ReLU neurons reproduce { $samples } { $exactly }.
statement-EXACTLY = exactly
statement-any = any { $product } = { $capacity } samples
statement-any_with_outputs = any { $product } = { $capacity } samples with { $outputs } outputs
statement-spare = { $spare } of { $first } first-layer neurons spare.
statement-spare_instead = { $spare } of { $first } first-layer neurons spare: { $digits } digits instead of about { $instead }.
status-here_they_are = Here they are: { $samples }.
status-WHY_EXACT = Recomputed in fractions: the difference is 0 in every row.
status-WHY_PRECISE = Found by the same check, in fractions.
status-checking = Checking every sample: { $progress }.
status-checking_all_exact = Checking every sample: { $progress }, all exact so far.
status-stopped = Stopped: { $samples }.
status-float_of = Float64: { $samples }.
status-float_error_of = Float64: { $samples }, largest error { $error }.
status-ROUNDED = Rounded to the digits that you typed, all of them are right.
status-USE_INTEGER = Use Integer for exact
status-EMPTY = No samples yet.
status-EMPTY_WAYS = Type a row, paste from a spreadsheet, or take an example.
status-AS_IT_WAS = This is the result for the table as it was before.
status-UNREAD = What this browser has kept of your last table cannot be read: it is of another version of this page, or damaged.
status-SAVE_UNREAD = Save it as a file
status-TABLE_STAYS = Your table is as it was.
status-RESTORED = This is your table as you left it.
status-GO_TO_CELL = Go to the cell
status-OPEN_EXAMPLE = Open the example
status-START_WITH_EXAMPLE = Start with the example
status-STOP = Stop
status-more = and { $count } more


## Figures

OVERFLOWS = overflows
EXACT_IN_BOTH = exact, float32 too
EXACT_IN_FLOAT64 = exact
ROUNDS_TO_EXACT = rounds to exact
NOT_EXACT = not exact
digits = { $digits ->
    [one] { $digits } digit
   *[other] { $digits } digits
 }
of_milliseconds = { $number } ms
of_seconds = { $number } s
of_minutes = { $number } minutes
of_hours = { $number } hours
thousand = { $number } thousand
million = { $number } million
billion = { $number } billion
kilobytes = { $number } kB
megabytes = { $number } MB
gigabytes = { $number } GB
done_of_all = { $done } of { $total }
done_of = { $done } of { $total } ·{ " " }
share_after = { $percent } % · { $time }


## The table

INPUTS_WIDTH = Number of inputs
A1_WIDTH = Neurons of the first hidden layer
A2_WIDTH = Neurons of the second hidden layer
OUTPUTS_WIDTH = Number of outputs
input_cell = Row { $row }, input { $name }
output_cell = Row { $row }, output { $name }
usage_full = { $samples } of { $capacity } samples: full.
usage_free = { $samples } of { $capacity } samples: { $free } more would fit.
usage_over = { $samples } samples, { $excess } more than the { $capacity } that fit.
FULL = Full.
for_row = For row { $row }:
chosen_cells = { $rows } × { $columns } cells
same_as_row = = row { $row }
row_menu = Row { $row }: insert, fill, remove
ROW_ABOVE = Insert a row above
ROW_BELOW = Insert a row below
FILL_DOWN = Fill down (Ctrl+D)
CLEAR_CELLS = Clear the cells (Delete)
remove_row = Remove row { $row }
remove_some_rows = Remove rows { $first } to { $last }
column_menu = Column { $name }: insert, remove
INPUT_LEFT = Insert an input to the left
INPUT_RIGHT = Insert an input to the right
OUTPUT_LEFT = Insert an output to the left
OUTPUT_RIGHT = Insert an output to the right
remove_column = Remove { $name }
TABLE_MENU = Table: choose all, start empty
ALL_CELLS = Choose all cells (Ctrl+A)
EMPTY_TABLE = Start with an empty table
ABOUT_EMPTY_TABLE = Type your own, or paste it.
use_layers = Use { $a1 } × { $a2 }


## Faults

more_faults = … and { $count } more.
fault_at = { $place }: { $fault }
NUMBER_MISSING = the number is missing.
NUMBER_UNREADABLE = this is not a number. Write 12, -3, 0.25, 1e-3, 3/7 or 1 2/3.
NUMBER_COMMA = a comma can mean two things. Write 1.5 for one and a half.
NUMBER_IN_PARENTHESES = parentheses can mean a minus. Write -3 or 3.
NUMBER_GROUPED_FRACTION = three digits after a space can be a group or a numerator. Write 10000/3 for a group, 31/3 for a mixed number.
NUMBER_DIVIDED_BY_ZERO = nothing can be divided by 0. Change the denominator.
number_too_long = a number may have at most { $most } digits, written out.
contradiction = Rows { $first } and { $second } have the same inputs but different outputs. No function does that: change or remove one of them.
too_many = { $samples } samples, but this network is sure to fit only { $capacity }. Remove { $excess }.
too_many_but = { $samples } samples, but this network is sure to fit only { $capacity }. Remove { $excess }, or choose a1 = { $a1 } and a2 = { $a2 }.
too_many_rows = { $rows } rows; a table holds at most { $most }. Remove some.
NO_SAMPLES = There is no sample yet. Type one, or choose an example.
width_outside = { $name } is { $value }; it must be from 1 to { $most }
RANGE_REVERSED = A range must begin with its smaller number.
RANGE_TOO_WIDE = The ends of a range must lie between −10¹⁵ and 10¹⁵.
range_too_narrow = The range of the inputs is too narrow for that many different samples. From { $least } to { $greatest } is wide enough.
random_too_many = A table holds at most { $most } samples; choose a smaller a1 or a2.
random_too_large = A random table holds at most { $most } numbers; choose fewer samples, inputs or outputs.
LINK_EMPTY = The link holds no table.
LINK_TO_NO_TABLE = The link does not lead to a table: copy it again, from # to its end.
link_newer = The link was made by a newer Zerofit (format { $version }): reload the page to get it.
LINK_DAMAGED = The link is damaged or cut short: copy it again, from # to its end, or ask for the table as a file.
link_too_long = The table is too large for a link (more than { $most } characters): use a file instead.
link_text_too_long = The table is too large for a link (more than { $most } bytes of text): use a file instead.
link_too_many_rows = The table has { $rows } rows; it may have { $most }: remove some, and make the link again.
link_row_too_wide = Row { $row } has too many cells; there may be { $most } inputs and as many outputs: remove some, and make the link again.
link_cell_too_long = A cell of row { $row } is too long; it may have { $most } characters: shorten it, and make the link again.
link_of_no_network = The link describes an impossible network: { $fault }. Ask for a new one.
link_unknown_method = The link asks for a construction that is not known here, “{ $name }”: reload the page to get a newer Zerofit.
link_unknown_generator = The link asks for a random table of a kind that is not known here, “{ $name }”: reload the page to get a newer Zerofit.
link_of_no_random_table = The link describes an impossible random table. { $fault } Ask for a new one.
link_malformed = The link was not made as it should be (line { $line } of its text): ask for a new one, or for the table as a file.
exchange_unreadable = not the exchange form (numbers must be texts like "1/2"): { $error }
exchange_ragged = sample { $sample } has another number of inputs or outputs than the first


## Pictures, walk and lecture

PLOT = Function
PLOT_ROLE = plot
PLOT_HINT = Drag to move, Ctrl and wheel or pinch to zoom. Keys: ← → sample, Enter its way, + − zoom, Shift with arrows moves, 0 all.
DRAWING = Drawing…
NOT_DRAWN = Not drawn: what could draw it was stopped. Start again, or change the table.
ZOOM_IN = Zoom in
ZOOM_OUT = Zoom out
MOVE_LEFT = Move left
MOVE_RIGHT = Move right
EVERYTHING = All
LAYERS = Zig-zags and partial sums
LAYERS_HINT = Neurons, groups and points are counted from 0, as in the article.
NEURON = Neuron
SHOWN = Shown
OUTPUTS = Outputs
SAVE_SVG = Save SVG
SAVE_PNG = Save PNG
PROBE = Probe
PROBE_HINT = Try any input
DIAGRAM = Network
DIAGRAM_HINT = Choose a neuron or a line. Solid lines are positive weights, dashed ones negative; the thicker, the larger by its logarithm. Point at a neuron of the second layer to see its zig-zag.
FORMULA_OF = Formula of
WHOLE_NEURON = all of it
FOLLOW_SAMPLE = Follow a sample
FOLLOWED = Sample
FOLLOWED_HINT = The sample, in the order of the table, whose activations are shown: nodes that act are filled.
WALK = Step by step
FIRST_STEP = First
BACK = Back
FORWARD = Forward
LAST_STEP = Last
FORMULAS = Formulas
NUMBERS_IN_NETWORK = These numbers in the network
SYMBOL = Symbol
NUMBER = Number
IN_NETWORK = In the network
LECTURE = Lecture
LECTURE_MODE = Lecture mode (L)
LECTURE_HINT = ← → turn, B blank, A address, F full screen, Esc leaves
LEAVE_LECTURE = Leave the lecture
FILL_SCREEN = Fill the screen
BLANK = Blank
BLANKED = The screen is blank. Any key brings it back.
ADDRESS = Address
TRY_IT = Try it yourself
QR_CODE = QR code of this page's address
QR_TOO_LONG = The link to this table is too long for a QR code; the code leads to the page alone.
hide_layer = Hide { $name }
show_layer = Show { $name }
weight_of = its weight of { $symbol }
walk_step = Step { $step }
more_lines = … and { $lines } more
step_of = Step { $step } of { $count }
negative_of = − { $entry }
diagram_layers = From left to right: inputs: { $idim }, neurons of the first hidden layer: { $a1 }, of the second: { $a2 }, outputs: { $m }.
probe_there = { $there } { $acting }
probe_at_sample = Here is the sample of row { $row }.
probe_in_group = In group { $group }.
probe_in_restart = In the restart before group { $group }, between its two thresholds.
LEFT_OF_ALL = Left of all thresholds.
NO_NEURON_ACTS = No neuron of the second layer acts here.
probe_one_acts = Of the second layer, neuron { $neuron } alone acts here.
probe_all_act = All { $neurons } neurons of the second layer act here.
probe_these_act = Of the second layer, neurons { $list } act here.
probe_many_act = { $active } of the { $neurons } neurons of the second layer act here.

## The plot

plot-POSITION = position t = w·x
plot-INPUT = input x₀
plot-LOGARITHMIC = logarithmic
plot-smaller = scale 1 : { $ratio }
plot-OUTPUT = output
plot-without_neurons = { $output } without any neuron
plot-with_neuron_0 = { $output } with neuron 0 only
plot-with_neurons = { $output } with neurons 0 to { $last }
plot-map_title = Map of { $output } over x₀ and x₁
plot-map_caption = { $output } over the plane of both inputs: a value for every line w·x = t, between { $least } and { $greatest } in eight steps, grey where it is smaller or greater. Dots are the samples, where it is exactly right; between them it is what this network makes of it. Dotted: the lines w·x = θ.
plot-map_thinned = One sample in { $every } is shown: the dots of all would hide the map.
plot-no_map = There is no map of more than { $most } samples: its stripes would be too narrow to be seen.
plot-MAP_LESS = less
plot-MAP_MORE = more
plot-group = group { $group }
plot-title = The network along its projection: { $curves }
plot-ground = Positions from left to right, outputs upwards: { $samples ->
    [one] { $samples } sample
   *[other] { $samples } samples
 } in { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
 }.
plot-RESTART = restart
plot-restarts = { $restarts ->
    [one] Before { $restarts } group stands a restart
   *[other] Before { $restarts } groups stand restarts
 }: two thresholds with no sample between them.
plot-curve = { $name } is piecewise linear with { $corners ->
    [one] { $corners } corner
   *[other] { $corners } corners
 }{ $samples ->
    [0] { "" }
    [one] { " " }through { $samples } sample
   *[other] { " " }through { $samples } samples
 }.
plot-curve_between = { $name } is piecewise linear with { $corners ->
    [one] { $corners } corner
   *[other] { $corners } corners
 }{ $samples ->
    [0] { "" }
    [one] { " " }through { $samples } sample
   *[other] { " " }through { $samples } samples
 }, between { $least } and { $greatest }.


## The diagram

diagram-INPUT = input
diagram-FIRST_LAYER = first hidden layer
diagram-SECOND_LAYER = second hidden layer
diagram-OUTPUT = output
diagram-HIDDEN_1 = hidden 1
diagram-HIDDEN_2 = hidden 2
diagram-layer = { $name }: { $count }
diagram-left_out = … { $count } more …
diagram-for_row = for row { $row }: { $formula }
diagram-silent_for_row = for row { $row }: { $formula }: silent, its relu is 0
diagram-input = Input { $symbol }
diagram-first_neuron = Neuron { $neuron } of the first hidden layer
diagram-second_neuron = Neuron { $neuron } of the second hidden layer
diagram-output = Output { $symbol }
diagram-weight = The weight of { $before } in { $after }
diagram-bias = The bias of { $neuron }
diagram-because = { $number }: { $why }.
diagram-projection_weight = the projection's weight of input { $input }, the same in every row
diagram-first_slope = the slope of { $zig_zag } from { $threshold } on
diagram-change_of_slope = the change of the slope of { $zig_zag } at { $threshold }, from { $before } to { $after }
diagram-restart_slope = the change of the slope of { $zig_zag } at { $restart }, from { $before } to { $after }: no sample lies between { $restart } and { $start }, so this slope is free. It takes { $zig_zag } from { $from } to { $to }
diagram-slope_after_restart = the change of the slope of { $zig_zag } at { $threshold }, from { $before }, the free one, to { $after }, with which group { $group } begins anew
diagram-nothing_bends = no zig-zag bends at { $threshold }: nothing is left for this neuron of the first layer
diagram-NOTHING_BENDS = where nothing bends: nothing is left for this neuron
diagram-BEYOND_GROUPS = right of all groups
diagram-belongs_to = { $zig_zag } belongs to { $output }
diagram-adds = pivot { $pivot } is even: { $zig_zag } adds
diagram-takes_away = pivot { $pivot } is odd: { $zig_zag } takes away
diagram-WAS_MISSING = what was still missing at the sample that stands alone
diagram-nothing_left = nothing is left for { $zig_zag } to do
diagram-minus_threshold = minus the threshold { $threshold }, { $purpose }
diagram-minus_start = minus { $start }: where the zig-zag starts, at { $threshold }
diagram-ZERO_BEFORE = zero at every position before its own sample
diagram-CONSTANT = the constant C, below every first point of a group
diagram-begins_group = which begins group { $group }
diagram-restarts_group = a restart before group { $group }
diagram-NO_GROUP = where no group begins


## On paper

print-PRINT = Print, or save as PDF
print-ABOUT_PRINT = Samples with their check, figure, weights and link, on white paper
print-NOT_GATHERED = Checks and weights that have not been in sight are left out here: “Print” in the page's menu “Save as…” prints them, too.
print-ADDRESS = This page with its table
print-TOO_LONG = The table is too large for a link; the address leads to the page alone.
print-first_rows = Of { $rows } rows the first { $printed } are printed.
print-first_entries = Of { $matrix }, which is { $rows } × { $columns }, { $printed_rows ->
    [one] the first row
   *[other] the first { $printed_rows } rows
 } and { $printed_columns ->
    [one] the first column
   *[other] the first { $printed_columns } columns
 } are printed.
print-block = { $table } { $first } to { $last }
print-about = ≈ { $number } ({ $digits })


## The walk

walk-of_row = row { $row }: { $formula }
walk-SAMPLES = The samples
walk-table = The table has { $samples ->
    [one] { $samples } sample
   *[other] { $samples } samples
 }, each with { $inputs ->
    [one] { $inputs } input
   *[other] { $inputs } inputs
 } and { $outputs ->
    [one] { $outputs } output
   *[other] { $outputs } outputs
 }.
walk-network = The network has { $first ->
    [one] { $first } neuron
   *[other] { $first } neurons
 } in the first hidden layer and { $second } in the second. It is to reproduce every output exactly.
walk-sample = row { $row }: { $input } ↦ { $output }
walk-PROJECTION = From many inputs to one number
walk-SAME_WEIGHTS = All neurons of the first layer look at the inputs with the same weights w. So the network sees of an input x only its position t = w·x.
walk-NO_TWO_AT_A_PLACE = The weights are chosen so that no two samples get the same position. From here on everything happens on a line.
walk-GROUPS = Sorted, and cut into groups
walk-groups = The positions are sorted and cut into { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
 } of { $size }.
walk-PIVOT_ORDER = Inside a group the points are taken in pivot order: from left to right in the groups 0, 2, 4, …, from right to left in the groups 1, 3, 5, …. The j-th of them is pivot j, counted from 0.
walk-FEWER_SAMPLES = There are fewer samples than the network can hold: the published and the float construction put virtual positions to the right of them, which are not shown; the integer construction leaves neurons over.
walk-group = group { $group }: { $samples }
walk-position = { $position } (row { $row })
walk-THRESHOLDS = Thresholds: the first layer
walk-THRESHOLD_BEFORE = A threshold θᵢ is put before each group. Neuron i of the first layer is relu(t − θᵢ): silent left of its threshold, rising from there on.
walk-SUMS_BEND = Sums of such functions bend at the thresholds and nowhere else. So every neuron of the second layer will be a zig-zag whose slope can be chosen group by group.
walk-threshold = { $threshold }: { $place }
walk-left_of_first = left of the first position { $right }
walk-halfway = halfway between { $left } and { $right }
walk-between = between { $left } and { $right }
walk-right_of_last = right of the last sample's position { $left }
walk-LEFT_OF_EVERYTHING = left of everything
walk-at_position = at the position { $position } of a sample
walk-RESTARTS = Restarts: where every zig-zag begins anew
walk-restarts = { $restarts ->
    [one] Before { $restarts } group stand two thresholds
   *[other] Before each of { $restarts } groups stand two thresholds
 } rᵢ < θᵢ with no sample between them: a restart. It takes one spare neuron of the first layer.
walk-FREE_SLOPE = Nothing is asked of a zig-zag between rᵢ and θᵢ. So its slope σᵢⱼ there is free: it takes the zig-zag from whatever it is at rᵢ to any number at θᵢ.
walk-segments = The groups from one restart to the next are a segment, and no segment's numbers depend on another's: the shorter the segments, the shorter the numbers. Here are { $segments } segments of { $groups ->
    [one] { $groups } group each.
   *[other] up to { $groups } groups.
 }
walk-restart = before group { $group }: { $restart }, { $start }, between the samples at { $left } and { $right }
walk-CONSTANT = The constant C, below every first point
walk-constant = The output begins as a constant, its bias C. The least output at pivot 0 of a group is { $least }; C is { $below } less.
walk-STILL_MISSING = So at pivot 0 of every group something positive is still missing. That is what neuron 0 will add.
walk-neuron = Neuron { $neuron }: makes pivot { $pivot } of every group right
walk-crosses = { $zig_zag } starts at θ₀ with −{ $start } and then crosses zero once in every group: upwards in even groups, downwards in odd ones.
walk-ALL_POINTS = It acts on all points of each group.
walk-below_zero = It is below zero at the pivots before pivot { $pivot } of each group: its rectifier leaves them as they are.
walk-moves = { $before } Its slopes are chosen so that pivot { $pivot } becomes right.
walk-moves_later = { $before } Its slopes are chosen so that pivot { $pivot } becomes right. It also moves the later ones, which the next neurons put right.
walk-why_so_large = Why { $symbol } is so large: in group { $group }, { $why }. That takes { $symbol } of at least { $least }, and no other group takes more; the construction chose { $chosen }.
walk-not_above_zero = { $zig_zag } must not be above zero at the pivot before, which is already right
walk-NEXT_NEEDS = at the next pivot something must be left for the next neuron to add
walk-EXACTLY_THAT = exactly that
walk-missing = group { $group }: missing at { $place }: { $missing }, so { $zig_zag }({ $place }) must be { $target }
walk-free_slope = { $slope }: free, since { $place } is the threshold
walk-weight_of = weight of { $symbol }
walk-weight_in_output = weight of { $symbol } in the output
walk-same_again = Neurons { $first } to { $last }: the same again
walk-silent_before = Neuron j of these is silent at the pivots before pivot j of each group, and makes pivot j right, for j from { $first } to { $last }.
walk-other_outputs = Neurons { $first } to { $last }: the other outputs
walk-OTHER_ZIG_ZAGS = Every other output has zig-zags of its own, built on the same positions and thresholds in the same way.
walk-OWN_SLOPES = Each has its own slopes and its own start −cⱼ, again large enough for the zig-zag to cross zero where it must.
walk-idle = Neuron { $neuron }: nothing is left to do
walk-idle_neurons = Neurons { $first } to { $last }: nothing is left to do
walk-NOTHING_LEFT = There are fewer samples than the network can hold: every pivot of every group is right without it.
walk-ALL_ZERO = All its weights are zero.
walk-SINGLES = The samples that stand alone
walk-left_over = The second layer cannot be divided evenly among { $outputs } outputs. Each neuron that is left over fits one more sample, right of all groups, in all outputs at once.
walk-NOTHING_CHANGES = It is zero up to the sample before its own, so nothing that is already right changes.
walk-single = { $zig_zag }: zero up to the position before, and acting at { $position } (row { $row })
walk-slope_of = slope of { $zig_zag }
walk-FINISHED = The finished function
walk-runs_through = { $output } is the constant plus the rectified zig-zags. It runs through every sample exactly; between the samples it may go wherever its corners take it.
walk-NONE_SPOILED = Neuron j changes only the pivots j, j + 1, … of each group. So each neuron settled one more point of every group, and none spoiled what was settled.
walk-CHECK = The check
walk-PLAIN_PASS = Every sample is sent through the network by a forward pass that has nothing but the weights: it knows nothing of groups or pivots.
walk-ALL_LISTED = Here are all samples; the table “Check” has them, too.
walk-first_listed = Here are the first { $listed } of { $samples ->
    [one] { $samples } sample
   *[other] { $samples } samples
 }; the table “Check” has all of them.
walk-checked_row = row { $row }: { $outputs }
walk-checked = { $output }, expected { $expected }, difference { $difference }


## Training

training-TITLE = Training
training-INTRODUCTION = A network without error exists; that does not mean that training finds it. Here the same network is trained on the same samples by gradient (L-BFGS on the mean squared error, in float64), again and again from new starting points. The errors are those of the worst sample, in the outputs' own units.
training-SEED = Seed
training-STARTS = Starts
training-ITERATIONS = Iterations at most
training-START_FROM = Start from
training-RANDOM = random weights
training-CONSTRUCTED = the constructed network with noise
training-NOISE = Noise ε
training-NOISE_FAULT = Noise ε must be a number from 0 to 1.
training-ABOUT_NOISE = Every weight and bias of the float64 construction of these samples is multiplied by 1 + ε·u with u at random between −1 and 1. With ε = 0 it is left alone.
training-START = Start training
training-STOP = Stop training
training-STALE = This run was on the table as it was before.
training-PREPARING = Getting ready…
training-CHART = Error of every start so far, by iteration
training-CONSTRUCTION = the construction: 0
training-ERROR = max |error|
training-ITERATION = iteration
training-ALL_STARTS = All starts
training-START_NUMBER = Start
training-ITERATIONS_DONE = Iterations
training-END = How it ended
training-CONVERGED = converged
training-STUCK = no step helped any more
training-LIMIT = its iterations were used up
training-GOING_ON = not yet
training-REFUSED = The samples have faults. Mend the table first.
training-BEYOND_FLOAT64 = beyond float64
training-whole = { $field } must be a whole number from { $least } to { $greatest }.
training-running = Start { $begun } of { $starts }, iteration { $iteration }. Nearest so far: max |error| { $best }.
training-one_ended = max |error| { $best }; the construction has 0.
training-ended = Best of { $ended } starts: max |error| { $best }; the construction has 0.
training-ended_median = Best of { $ended } starts: max |error| { $best }; the construction has 0. Half of the starts ended at { $median } or more.
training-stopped = Stopped after { $ended } of { $starts } starts. { $outcome }


## Spare neurons

trade-TAB = The trade
trade-TITLE = What spare neurons buy
trade-HINT = The integer construction of these samples with more and more neurons in the first layer, from the fewest that fit to a restart before every group. Choose a point to take its shape.
trade-DIGITS = digits of all parameters
trade-FIRST_LAYER = neurons of the first layer
trade-THEOREM_SHAPE = The theorem's shape
trade-SMALLEST_FLOAT64 = Exact in float64
trade-SMALLEST_FLOAT32 = Exact in float32
trade-FLOAT64 = float64
trade-FLOAT32 = float32
trade-STOP = Stop
trade-STOPPED = Stopped. What is known so far is shown.
trade-STALE = This is the curve of the table as it was before.
trade-WHY_SPARE = A spare neuron in the first layer is a second threshold before a group. No sample lies between the two, so there every zig-zag may take any slope and begin anew: what came before no longer makes the numbers longer. With such a restart before every group all weights are short integers, and float64 adds them without rounding, in any order.
trade-exactly = exact in { $format }
trade-spare = { $spare ->
    [one] { $spare } spare neuron in the first layer: { $digits } digits.
   *[other] { $spare } spare neurons in the first layer: { $digits } digits.
 }
trade-none_spare = No spare neurons in the first layer: { $digits } digits.
trade-spare_instead = { $spare ->
    [one] { $spare } spare neuron in the first layer: { $digits } digits instead of { $instead }.
   *[other] { $spare } spare neurons in the first layer: { $digits } digits instead of { $instead }.
 }
trade-layer = { $a1 } neurons: { $digits } digits.
trade-layer_exact = { $a1 } neurons: { $digits } digits, exact in { $format }.
trade-layer_about = { $a1 } neurons: about { $digits } digits.
trade-going_on = { $done } of { $total } networks
trade-certified = Exact in { $format } in any order of summation: needs { $bits } of { $most } bits.
trade-certified_in_units = Exact in { $format } in units of { $units }, in any order of summation: needs { $bits } of { $most } bits.
trade-exact_in_order = Exact in { $format } where each neuron is summed in the order of its weights.
trade-exact_in_order_in_units = Exact in { $format } in units of { $units }, where each neuron is summed in the order of its weights.
trade-offer = With spare neurons the integer construction needs { $a1 } × { $a2 } neurons for the same samples, about { $digits } digits and about { $seconds }.
trade-take = Take { $a1 } × { $a2 }
trade-searching = Looking for the smallest layers that are exact in { $format }…
trade-trying = Looking for the smallest layers that are exact in { $format }: trying { $a1 } × { $a2 }…
trade-impossible = No layers within the limits are exact in { $format }: the samples' numbers are too long. Smaller ranges or fewer digits would help.
trade-impossible_bits = No layers within the limits are exact in { $format }: the nearest need { $bits } bits, and it has { $most }. Smaller ranges or fewer digits would help.


## Files

export-SAVE_AS = Save as…
export-NETWORK_FILES = The network
export-SAMPLE_FILES = The samples
export-PREPARING = Preparing…
export-COPY = Copy
export-copy = Copy { $form }
export-copied = { $form } is on the clipboard, { $characters } characters.
export-not_copied = The browser did not let the page copy { $form }. It can be saved.
export-NO_NETWORK = There is no network of this table yet.
export-NO_TABLE = The samples have faults. Mend the table first.
export-saved = Saved { $name }
export-EXCHANGE = Exchange form, with the samples (JSON)
export-ONNX = ONNX
export-ONNX_32 = ONNX in float32
export-SAFETENSORS = safetensors
export-SAFETENSORS_32 = safetensors in float32
export-NPZ = NumPy arrays, with the samples
export-NPZ_32 = NumPy arrays in float32, with the samples
export-PYTORCH = PyTorch module that checks itself
export-PYTHON = Python program in fractions that checks itself
export-LATEX = LaTeX, all weights and biases
export-C = C header that checks itself
export-CSV = CSV
export-CSV_OUTPUTS = CSV with the network's outputs
export-TSV = TSV
export-TSV_OUTPUTS = TSV with the network's outputs
export-SAMPLES_EXCHANGE = Exchange form (JSON)
export-SAMPLES_PYTHON = Python list
export-SAMPLES_PYTHON_OUTPUTS = Python list with the network's outputs
export-SAMPLES_LATEX = LaTeX table
export-SAMPLES_LATEX_OUTPUTS = LaTeX table with the network's outputs
export-EXACT = Exact: every number is there with all its digits.
export-not_exact = Rounded to { $format }, where it is not exact: the largest error on the samples is { $error }.
export-out_of_range = Not in { $format }: the network's numbers are beyond its range.
export-not_certified = Not in { $format }: the network is not exact in it.
export-instead = { $refusal } The integer construction with { $a1 } and { $a2 } neurons is exact in { $format }.


## Within files, which say it in this language alone: other catalogues have none of it

file-network = Zerofit: a network of { $idim ->
    [one] { $idim } input
   *[other] { $idim } inputs
 }, hidden layers of { $a1 } and { $a2 } ReLU neurons, and { $m ->
    [one] { $m } output.
   *[other] { $m } outputs.
 }
file-FORMULA = f(x) = W3 relu(W2 relu(W1 x + b1) + b2) + b3
file-made = { $samples ->
    [one] Made for { $samples } sample, not trained. Construction: { $method }, after theorems 3 and 4 of K. Inoue.
   *[other] Made for { $samples } samples, not trained. Construction: { $method }, after theorems 3 and 4 of K. Inoue.
 }
file-columns = Inputs: { $inputs }. Outputs: { $outputs }.
file-range = The samples' inputs lie between { $least_input } and { $most_input }, their outputs between { $least_output } and { $most_output }.
file-decode = Inputs are taken in units, round(unit * x) with the units { $units }; where the unit is 1, as they are.
file-divide = Outputs come out in units and are divided by { $units }.
file-output_of = network's { $name }
file-difference_of = difference in { $name }


## What comes in

reading-TITLE = Which one is meant?
reading-HINT = What you pasted can be read in more than one way. The table stays as it is until you choose.
reading-NEITHER = Cancel
reading-NOTHING_PASTED = Nothing was pasted.
reading-use_columns = Use inputs: { $inputs }, outputs: { $outputs }
reading-leave_out = { $columns ->
    [one] Leave out the last column
   *[other] Leave out the last { $columns } columns
 }
reading-TABLE_MOVED = The table got other rows or columns while the text was read. Paste it again.
reading-DECIMAL_POINT = decimal point
reading-DECIMAL_COMMA = decimal comma
reading-DECIMAL_EITHER = point and comma both decimal
reading-TABS = tabs
reading-SEMICOLONS = semicolons
reading-BARS = vertical bars
reading-COMMAS = commas
reading-BLANKS = spaces
reading-BLANKS_AROUND_GROUPS = spaces, 1 000 being one number
reading-columns = { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
 }
reading-parted = { $columns } parted by { $by }
reading-way = { $columns }, { $decimal }
reading-more_rows = { $rows ->
    [one] and { $rows } more row
   *[other] and { $rows } more rows
 }
reading-too_wide = It has { $columns } columns, and from this cell on the table has { $room }.
reading-EMPTY = There is nothing in it.
reading-PACKED = It is a packed file, as spreadsheet programs (.xlsx, .ods) and NumPy (.npz) save. Save its table as CSV, or copy the cells and paste them here.
reading-NETWORK = It is a network that this page has written, without its samples as they were. Open it in the exchange form, or as the Python program in fractions.
reading-STOPPED = Reading was stopped.
reading-not_text = It is no text: the byte at { $byte } belongs to no character.
reading-too_large = It has { $bytes } bytes, which is more than can be read.
reading-shortened = Line { $line } leaves rows or columns out with “...”. Copy the whole table.
reading-broken = Read as { $form }, it ends or breaks at line { $line }, column { $column }: a bracket or quote is not closed, or something else is within.
reading-no_table = Read as { $form }, it is no table of rows and columns.
reading-SEPARATED = cells in lines
reading-EXCHANGE = the exchange form
reading-JSON = JSON
reading-PYTHON = Python
reading-PANDAS = pandas
reading-MARKDOWN = Markdown
reading-LATEX = LaTeX
reading-MATLAB = MATLAB

import-OPEN_FILE = Open file
import-title = Open { $name }
import-PASTED = what was pasted
import-first_of = { $name } (the first of { $files } files)
import-READING = Reading…
import-CANCEL = Cancel
import-TAKE = Use these samples
import-AS_CELLS = Only write the cells
import-UNREADABLE = The browser could not read the file. It may be a folder, or have been moved or changed.
import-COLUMNS = Columns
import-FIRST_ROWS = First rows
import-OTHERS_AS_INPUTS = All others as inputs
import-found = { $rows }, { $columns }, { $form }
import-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }
import-columns = { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
 }
import-ENCODING = Encoding
import-UTF_8 = UTF-8
import-UTF_16_LE = UTF-16 (LE)
import-UTF_16_BE = UTF-16 (BE)
import-LATIN_1 = Latin-1
import-SEPARATOR = Separator
import-NOTHING = none: one column
import-DECIMAL = Decimal sign
import-HEADER = First row
import-HEADER_NAMES = names
import-HEADER_NONE = values
import-INDEX = First column
import-INDEX_LEFT_OUT = row numbers, left out
import-INDEX_NONE = values
import-missing = { $rows ->
    [one] { $rows } row with a missing value
   *[other] { $rows } rows with missing values
 }
import-MISSING_LEFT_OUT = left out
import-MISSING_KEPT = kept, as faults
import-repeats = { $rows ->
    [one] { $rows } row with an earlier input and another output
   *[other] { $rows } rows with an earlier input and another output
 }
import-REPEATS_KEPT = kept, as faults
import-REPEATS_FIRST = the first counts
import-REPEATS_MEAN = exact mean of the outputs
import-rows_of = Rows, of { $rows }
import-SEED = Chosen at random by seed
import-NEURONS = Neurons
import-said = { $a1 } × { $a2 }, as the file says
import-FEWEST = the fewest that fit
import-EXACT_IN_FLOAT64 = the fewest that are exact in float64
import-INPUT = input
import-OUTPUT = output
import-LEFT_OUT = left out
import-INPUTS_OF_CATEGORIES = an input per category
import-OUTPUTS_OF_CATEGORIES = an output per category
import-column = column { $column }
import-numbers = { $numbers ->
    [one] { $numbers } number
   *[other] { $numbers } numbers
 }
import-and_missing = { $numbers }, { $missing } missing
import-and_text = { $numbers }, text in row { $row }
import-categories = { $count ->
    [one] { $count } category: { $codes }
   *[other] { $count } categories: { $codes }
 }
import-code = { $category } = { $code }
import-INDEX_NOTE = The first column only names or numbers the rows and is left out.
import-NO_VALUES = no values
import-blank = { $rows ->
    [one] { $rows } row without any value is left out.
   *[other] { $rows } rows without any value are left out.
 }
import-merged = { $rows ->
    [one] { $rows } row says again what an earlier one says.
   *[other] { $rows } rows say again what an earlier one says.
 }
import-above = { $lines ->
    [one] { $lines } line stands above the table and is left out.
   *[other] { $lines } lines stand above the table and are left out.
 }
import-uneven = { $lines ->
    [one] Line { $line } has another number of cells than most.
   *[other] { $lines } lines have another number of cells than most, the first is line { $line }.
 }
import-too_many_rows = Of { $rows } rows, at most { $most } can be samples of a network here: so many are chosen at random.
import-more_columns = { $columns ->
    [one] and { $columns } more column
   *[other] and { $columns } more columns
 }
import-samples = Samples: { $samples }. Inputs: { $inputs }. Outputs: { $outputs }. Neurons: { $a1 } × { $a2 }.
import-samples_alone = Samples: { $samples }. Inputs: { $inputs }. Outputs: { $outputs }.
import-NO_INPUT = No column is an input.
import-NO_OUTPUT = No column is an output.
import-NO_ROWS = No row is left.
import-too_few_neurons = { $samples } samples do not fit into { $a1 } × { $a2 } neurons.
import-too_many_columns = { $columns } inputs or outputs are more than the { $most } that a network can have here. Leave some columns out.
import-trying = Looking for a network that is exact in float64: { $a1 } × { $a2 } neurons…

data-TITLE = Data, fetched when chosen
data-SOURCE = Source
data-SPIRALS = Two spirals
data-IRIS = Iris
data-DIGITS = Handwritten digits, 8 × 8
data-CARBON_DIOXIDE = CO₂ at Mauna Loa
data-ABOUT_SPIRALS = 194 points on two spirals around each other, 0 and 1.
data-ABOUT_IRIS = 150 flowers in four measures (cm). Species: 0 setosa, 1 versicolor, 2 virginica.
data-ABOUT_DIGITS = 1,797 digits, each of 64 numbers from 0 to 16.
data-ABOUT_CARBON_DIOXIDE = 620 monthly means, 1974 to 2025, in parts per million.
data-OF_SPIRALS = After Lang and Witbrock, 1988; computed for this page.
data-OF_IRIS = E. Anderson and R. A. Fisher, 1936; UCI Machine Learning Repository, CC BY 4.0.
data-OF_DIGITS = E. Alpaydin and C. Kaynak, 1998; UCI Machine Learning Repository, CC BY 4.0.
data-OF_CARBON_DIOXIDE = NOAA Global Monitoring Laboratory; public domain.
data-fetching = Fetching { $name }…
data-not_fetched = { $name } could not be fetched. Without a network this is there after one longer visit.

fit-TITLE = What exact fit means
fit-ABOUT = Error 0 is about the samples that a network is made of. Of other inputs it says nothing: hold some out and see. Nor does it say that there is something to learn: shuffle the outputs, and the error is still 0 (after Zhang et al., 2017).
fit-SHARE = Held out, %
fit-ABOUT_SHARE = How many of a hundred samples another network is made without
fit-ABOUT_SEED = Which are held out, and how outputs are shuffled
fit-HOLD_OUT = Hold out and try
fit-SHUFFLE = Shuffle the outputs
fit-RUNNING = Making a network without them…
fit-PUT_BACK = Put away
fit-TOO_FEW = Too few samples: none would be left.
fit-LINES = What the network makes of samples that it has not seen
fit-seen = Another network, made of { $samples } samples: { $exact } of them exact.
fit-unseen = It has not seen { $samples }: { $exact } of these come out exactly.
fit-rounded = Rounded, { $samples } come out right.
fit-commonest = Always saying the most frequent output of those it was made of would be right { $samples } times.
fit-errors = At half of them or more it is off by { $median } or more, at most by { $largest }.
fit-more_rows = and { $rows } more
fit-shuffled = { $name }, outputs shuffled

pixels-DRAW = Draw an input
pixels-DRAW_HINT = Draw with the pointer. With the keyboard: arrows, Space for dark or light, + and − for shades.
pixels-CLEAR = Clear
pixels-pixel = row { $row }, column { $column }: { $value }
pixels-of_row = Row { $row } as a picture
