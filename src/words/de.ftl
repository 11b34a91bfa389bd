# Alles, was Zerofit auf Deutsch sagt. Aufbau und Schlüssel: en.ftl.
#
# Begriffe: Datenpunkt (sample), verborgene Schicht, Schwellenwert, Zickzack, Pivot, Neustart, zusätzliche Neuronen.
# Schaltflächen im Infinitiv. Zahlen und Formeln bleiben, wie sie sind.


## The page

NAME = Zerofit
FOOTER = Alles wird auf dieser Seite berechnet; nichts, was hier eingetippt wird, verlässt sie. Die Sätze und die veröffentlichte Konstruktion: K. Inoue, „Expressive Numbers of Two or More Hidden Layer ReLU Neural Networks“.
LICENCES = Lizenzen der verwendeten Bestandteile.
LANGUAGE = Sprache
STATE = Zustand
SKIP = Zum Netz springen
COPY_LINK = Teilen
COPIED = Kopiert
page_title = { $table } · Zerofit
INPUTS = Eingaben
OUTPUTS_LOWER = Ausgaben
COMPUTING = Wird berechnet …
CANCELLED = Abgebrochen
STOPPED = Durch einen Fehler beendet
SAMPLES = Datenpunkte
ROW = Zeile
UNDO = Rückgängig
REDO = Wiederholen
GRID_HINT = Überall in die Tabelle tippen oder einfügen. Zahlen wie 12, −0.25, 1e−3 oder 3/7 bleiben exakt. Die Nummer einer Zeile wählt sie aus und zeigt ihren Weg durch das Netz; Ziehen oder Umschalt mit den Pfeilen wählt mehrere Zellen aus.
FAULTS = Fehler
RANDOM_SAMPLES = Zufall …
RANDOMISE = Zufallstabelle erzeugen
STARTING = Beginnt
START_AGAIN = Neu beginnen
GO_ON = Fortsetzen
CANCELLED_WORK = Abgebrochen. Die Tabelle ist unverändert.
WRONG_VERSION = Die Seite und ihr Rechenprozess sind von verschiedenen Versionen. Die Seite neu laden; hilft das nicht, den Cache des Browsers leeren.
OFFERED_LINK = Dieser Link enthält eine andere Tabelle. Öffnen? Die eigene kommt mit Rückgängig zurück.
OPEN_LINK = Link öffnen
KEEP_TABLE = Meine Tabelle behalten
DISMISS = Ausblenden
NOT_KEPT = Dieser Browser bewahrt hier nichts auf: Sein Speicher ist voll oder abgeschaltet. Vor dem Verlassen den Link kopieren, sonst ist die Tabelle verloren.
COPY_BY_HAND = Der Browser hat den Link nicht in die Zwischenablage gelassen. Hier kopieren:
LINK = Link zu dieser Tabelle
OPEN_IN_ZEROFIT = In Zerofit öffnen
EMBED = Einbetten …
EMBED_READ_ONLY = Die Tabelle lässt sich nur ansehen
EMBED_HTML = HTML, das diese Tabelle in eine andere Seite einbettet
EMBED_HINT = Mit &scheme=dark oder &scheme=light am Ende der Adresse ist der Rahmen immer dunkel oder hell. Der Rahmen meldet seiner Seite, wie hoch er sein muss.
EMBED_COPY = HTML kopieren
EMBED_BY_HAND = Der Browser hat es nicht in die Zwischenablage gelassen. Aus dem Feld kopieren.
PAGE_STOPPED = Die Seite ist auf einen eigenen Fehler gestoßen und angehalten. Die Tabelle ist aufbewahrt: Die Seite neu laden, um mit ihr weiterzuarbeiten.
RELOAD = Seite neu laden
TRY_AGAIN = Erneut versuchen
PART_COMING = Wird geladen …
PART_MISSING = Dieser Teil der Seite konnte nicht geladen werden. Die Verbindung prüfen; die Tabelle ist unverändert.
no_catalogue = Die Seite war in dieser Sprache nicht zu bekommen: { $language }. Die Verbindung prüfen.
and = { $sentences } { $next }
titled = { $title }. { $description }
UPDATE_READY = Es gibt eine neue Version von Zerofit.
USE_UPDATE = Laden
LATER = Später
NETWORK = Das Netz
CONSTRUCTION = Konstruktion
WEIGHTS = Gewichte
WEIGHTS_HINT = Exakt. Eine Zahl wählen, um zu sehen, was sie bewirkt, alle ihre Ziffern zu zeigen und sie zu kopieren.
EVERY_ROW_IS_W = jede Zeile ist w; b1 = −θ
SLOPES = Zeile j ist gⱼ; Spalte i ändert seine Steigung bei θᵢ
SIGNS = was addiert und was abgezogen wird
FIRST_LAYER = Erste verborgene Schicht
SECOND_LAYER = Zweite verborgene Schicht
OUTPUT_LAYER = Ausgabeschicht
SAFE_ORDER = Die veröffentlichten Gewichte schicken zwei dieser Eingaben an dieselbe Stelle, wo das veröffentlichte Programm durch null teilt; stattdessen wurde die sichere Reihenfolge der Gewichte verwendet.
CLOSE = Schließen
NOT_BEGUN = Nicht begonnen.
CONSTRUCT_ANYWAY = Trotzdem konstruieren
SEE_IT = Ansehen
COMPARISON = Konstruktionen vergleichen
COMPARISON_HINT = Dieselben Datenpunkte und Schichten, auf drei Arten konstruiert. Fehler sind die größten unter den Datenpunkten, die in zwei Sekunden geprüft werden konnten.
DIGITS_IN_ALL = Ziffern insgesamt
LONGEST_ENTRY = Längster Eintrag
LARGEST_WEIGHT = Größtes |Gewicht|
EXACT_SAMPLES = Exakte Datenpunkte
EXACT_ERROR = Fehler, exakte Arithmetik
FLOAT_ERROR = Fehler, float64
IN_FLOATS = Ausgaben in float64
TIME = Konstruiert in
CHECK = Prüfung
CHECK_OF_NETWORK = Prüfung des Netzes
ROW_LOWER = Zeile
REPEATED = Diese Zeile wiederholt eine andere und wurde weggelassen.
ROUNDED_SHORT = Fehler in float64
IN_FLOATS_SHORT = gebaut in float64
value_at = { $function }(x)
difference = { $function }(x) − { $output }
COMPARE_WITH_FLOAT64 = auch in float64
ERROR_ROUNDED = Fehler dieser Gewichte in float64
ERROR_IN_FLOATS = Fehler, wenn in float64 gebaut wird
TRACE_POSITION = Position t = w·x
TRACE_FIRST = Erste verborgene Schicht, relu(W1·x + b1)
TRACE_SECOND = Zweite verborgene Schicht vor relu, W2·h + b2
TRACE_ACTIVATIONS = Zweite verborgene Schicht, nach relu
TRACE_OUTPUT = Ausgabe, W3·z + b3
WHY = Warum das immer geht
THEOREM = Satz 3 (Inoue): Ein Netz mit zwei verborgenen Schichten aus a1 und a2 ReLU-Neuronen trifft beliebige a1·a2 Datenpunkte mit verschiedenen Eingaben, mit einem Fehler von genau 0. Mit m Ausgaben (Satz 4) trifft es a1·(a2 div m) + (a2 mod m) Datenpunkte.
NETWORK_FORMULA = f(x) = W3 · relu(W2 · relu(W1 · x + b1) + b2) + b3
GO_THROUGH = Mit diesen Zahlen Schritt für Schritt durchgehen
THEOREMS = Die Sätze, und warum Brüche
WHY_EXACT = Gebraucht werden nur + − × ÷ und Vergleiche; in Brüchen ist der Fehler daher genau 0. Float64 rundet nach jeder Operation, und die veröffentlichten Gewichte sind dafür viel zu lang.
WHY_POSITIONS = Verschiedene Eingaben x kommen an verschiedene Positionen t = w·x auf einer Geraden.
WHY_GROUPS = Die sortierten Positionen werden in a1 Gruppen zu je a2 geteilt. Neuron i der ersten Schicht erwacht bei θᵢ, kurz vor Gruppe i.
WHY_ZIG_ZAGS = Ein Neuron der zweiten Schicht ist damit ein Zickzack, dessen Steigung in jeder Gruppe frei ist.
WHY_ORDER = Neuron j bringt den j-ten Punkt jeder Gruppe in Ordnung und lässt die davor in Ruhe.

RANDOM_SEED = Startwert
INPUTS_FROM = Eingaben von
INPUTS_TO = Eingaben bis
OUTPUTS_FROM = Ausgaben von
OUTPUTS_TO = Ausgaben bis
not_whole = { $field }: Hier muss eine ganze Zahl stehen.
from_one_to = Von 1 bis { $most }.
less = Weniger { $name }
more = Mehr { $name }

OWN_TABLE = Eigene Tabelle
changed_example = { $example }, geändert
random_table = Zufallstabelle, Startwert { $seed }
EXAMPLES = Beispiele
ABOUT_ARTICLE = Das durchgerechnete Beispiel des Artikels: 5 Eingaben, 3 × 3 Neuronen.
ABOUT_XOR = Die kleinste Tabelle, die keine einzelne Schicht zeichnen kann.
ABOUT_PARITY = 16 Datenpunkte, und jeder Nachbar hat die andere Ausgabe.
ABOUT_SINE = Eine Kurve durch Dezimalzahlen, die exakt bleiben.
ABOUT_ABSOLUTE = Neun ganze Zahlen, für die zwei Neuronen genügten: Was macht der Satz daraus?
ABOUT_JUMPS = Ausgaben, die bei jedem Schritt springen.
ABOUT_CIRCLE = Zwei Ausgaben teilen sich die zweite Schicht.
ABOUT_COLLIDING_PAIR = Die veröffentlichten Gewichte schicken zwei Eingaben an eine Stelle.
ABOUT_COLLIDING_TRIPLE = Dasselbe mit drei Eingaben.
ABOUT_TEN_THOUSAND = Die Schlagzeile des Artikels: dauert einige Sekunden.
ABOUT_TEN_OUTPUTS = Die andere Schlagzeile: dauert etliche Sekunden.
PRESET_ARTICLE = Die neun Datenpunkte des Artikels
PRESET_XOR = XOR
PRESET_PARITY = Parität von 4 Bits
PRESET_SINE = Sinus, 16 Punkte
PRESET_ABSOLUTE = |x|
PRESET_JUMPS = Sprünge, 25 Punkte
PRESET_CIRCLE = Kreis, 2 Ausgaben
PRESET_COLLIDING_PAIR = Veröffentlichtes Programm versagt (2 Eingaben)
PRESET_COLLIDING_TRIPLE = Veröffentlichtes Programm versagt (3 Eingaben)
PRESET_TEN_THOUSAND = 10 000 Datenpunkte, 100 × 100
PRESET_TEN_OUTPUTS = 10 000 Datenpunkte, 400 × 250, 10 Ausgaben

PUBLISHED = Veröffentlicht
INTEGER = Ganzzahlig
FLOAT = Float64
SHORT_PUBLISHED = Brüche, exakt
SHORT_INTEGER = ganze Zahlen, exakt
SHORT_FLOAT = gerundet, nicht exakt
exact_cost = { $digits } · exakt
float_cost = { $digits } · Fehler { $error }
about_digits = etwa { $digits } Ziffern
times_of = Konstruiert in { $made }, geprüft in { $checked }.
times_so_far = Konstruiert in { $made }; { $done } Datenpunkten geprüft in { $checked }.
figures_of = Insgesamt { $digits }; die längste Zahl hat { $longest }, { $place }. In float64: { $floats }, größter Fehler { $error }.
ABOUT_PUBLISHED = Die Konstruktion des Artikels selbst: Brüche, die schnell wachsen.
ABOUT_INTEGER = Beide verborgenen Schichten in ganzen Zahlen, so kurz, wie die Kongruenzen zwischen ihnen es zulassen. Exakt.
ABOUT_FLOAT = Kleine float64-Gewichte, um das Netz in float64 zu verwenden. Nicht exakt.
FLOATS_OF_PUBLISHED = Zwei Wege, die Exaktheit zu verlieren: die exakten Gewichte, auf float64 gerundet, und dieselbe Konstruktion von Anfang an in float64.
FLOATS_OF_INTEGER = Die exakten Gewichte, auf float64 gerundet und in float64 ausgewertet.
FLOATS_OF_FLOAT = Das Netz, wie es gedacht ist: Seine Gewichte sind float64, und diese Auswertung ist es auch.
CONSTRUCTING = Das Netz wird konstruiert

exact_of_all = { $exact } von { $samples } Datenpunkten exakt
exact_of_checked = { $exact } von { $checked } geprüften Datenpunkten exakt
exact_of = { $exact } von { $checked }
paused = Die Prüfung wurde nach { $checked } von { $samples } Datenpunkten angehalten, die über die Tabelle verteilt sind.
SILENT = Der Rechenprozess antwortet nicht. Die Verbindung prüfen; die Tabelle ist unverändert.
NOT_LOADED = Der Rechenprozess konnte nicht geladen werden. Die Verbindung prüfen; die Tabelle ist unverändert.
WORKER_STOPPED = Der Rechenprozess wurde beendet, durch einen Fehler oder aus Mangel an Speicher. Die Tabelle ist unverändert.
kept_table = { $fault } Die Tabelle ist unverändert.
LINK_COPIED = Der Link zu dieser Tabelle ist in der Zwischenablage.
long_link_copied = Der Link zu dieser Tabelle ist in der Zwischenablage. Er hat { $characters } Zeichen; manche Chatprogramme schneiden ihn ab.
layer_sizes = { $weights } ({ $rows } × { $columns }) und { $bias } ({ $rows })
entry_meaning = { $title }: { $why }.
AS_ABOVE = wie darüber
copy_as = { $form } kopieren
all_digits = { $place }, alle Ziffern
trace_row = Zeile { $row } verfolgen
trace_title = Zeile { $row } auf ihrem Weg durch das Netz
estimate = Dieses Netz hätte etwa { $digits } Ziffern, brauchte etwa { $bytes } Speicher und zur Konstruktion etwa { $seconds }.
long_denominator_of_inputs = Der Grund: Die Eingaben einer Spalte haben einen gemeinsamen Nenner von etwa { $digits } Ziffern, den jedes Gewicht trägt. Auf gleich wenige Nachkommastellen gerundet, hätten sie einen kurzen.
long_denominator_of_outputs = Der Grund: Die Ausgaben haben einen gemeinsamen Nenner von etwa { $digits } Ziffern, den jedes Gewicht trägt. Auf gleich wenige Nachkommastellen gerundet, hätten sie einen kurzen.
TOO_LARGE = Das ist mehr, als ein Browser-Tab hat. Eine andere Konstruktion wählen oder weniger Datenpunkte.
too_large_but = Das ist mehr, als ein Browser-Tab hat. Etwa { $a1 } × { $a2 } würde passen, für { $samples } Datenpunkte. Eine andere Konstruktion wählen oder weniger Datenpunkte.
merged = { $rows ->
    [one] { $rows } Zeile wiederholt eine andere und wurde weggelassen.
   *[other] { $rows } Zeilen wiederholen andere und wurden weggelassen.
 }


## The statement and the result line

statement-sentence = Zwei verborgene Schichten mit { $first } und { $second } ReLU-Neuronen geben { $samples } { $exactly } wieder.
statement-EXACTLY = exakt
statement-any = beliebige { $product } = { $capacity } Datenpunkte
statement-any_with_outputs = beliebige { $product } = { $capacity } Datenpunkte mit { $outputs } Ausgaben
statement-spare = { $spare } von { $first } Neuronen der ersten Schicht sind zusätzlich.
statement-spare_instead = { $spare } von { $first } Neuronen der ersten Schicht sind zusätzlich: { $digits } Ziffern statt etwa { $instead }.
status-UNREAD = Was dieser Browser von der letzten Tabelle aufbewahrt hat, lässt sich nicht lesen: Es stammt von einer anderen Version dieser Seite oder ist beschädigt.
status-SAVE_UNREAD = Als Datei speichern
status-here_they_are = Hier sind sie: { $samples }.
status-WHY_EXACT = In Brüchen nachgerechnet: Die Differenz ist in jeder Zeile 0.
status-WHY_PRECISE = Gefunden von derselben Prüfung, in Brüchen.
status-checking = Jeder Datenpunkt wird geprüft: { $progress }.
status-checking_all_exact = Jeder Datenpunkt wird geprüft: { $progress }, bisher alle exakt.
status-stopped = Angehalten: { $samples }.
status-float_of = Float64: { $samples }.
status-float_error_of = Float64: { $samples }, größter Fehler { $error }.
status-ROUNDED = Auf die eingetippten Ziffern gerundet, stimmen alle.
status-USE_INTEGER = Für exakt: Ganzzahlig nehmen
status-EMPTY = Noch keine Datenpunkte.
status-EMPTY_WAYS = Eine Zeile eintippen, aus einer Tabellenkalkulation einfügen oder ein Beispiel nehmen.
status-AS_IT_WAS = Dies ist das Ergebnis für die vorherige Tabelle.
status-TABLE_STAYS = Die Tabelle ist unverändert.
status-RESTORED = Dies ist die Tabelle, wie sie zuletzt hier stand.
status-GO_TO_CELL = Zur Zelle
status-OPEN_EXAMPLE = Beispiel öffnen
status-START_WITH_EXAMPLE = Mit dem Beispiel beginnen
status-STOP = Anhalten
status-more = und { $count } weitere


## Figures

OVERFLOWS = läuft über
EXACT_IN_BOTH = exakt, float32 auch
EXACT_IN_FLOAT64 = exakt
ROUNDS_TO_EXACT = gerundet exakt
NOT_EXACT = nicht exakt
digits = { $digits ->
    [one] { $digits } Ziffer
   *[other] { $digits } Ziffern
 }
of_milliseconds = { $number } ms
of_seconds = { $number } s
of_minutes = { $number } Minuten
of_hours = { $number } Stunden
thousand = { $number } Tausend
million = { $number } Millionen
billion = { $number } Milliarden
kilobytes = { $number } kB
megabytes = { $number } MB
gigabytes = { $number } GB
done_of_all = { $done } von { $total }
done_of = { $done } von { $total } ·{ " " }
share_after = { $percent } % · { $time }


## The table

INPUTS_WIDTH = Anzahl der Eingaben
A1_WIDTH = Neuronen der ersten verborgenen Schicht
A2_WIDTH = Neuronen der zweiten verborgenen Schicht
OUTPUTS_WIDTH = Anzahl der Ausgaben
input_cell = Zeile { $row }, Eingabe { $name }
output_cell = Zeile { $row }, Ausgabe { $name }
usage_full = { $samples } von { $capacity } Datenpunkten: voll.
usage_free = { $samples } von { $capacity } Datenpunkten: Platz für { $free } weitere.
usage_over = { $samples } Datenpunkte, { $excess } mehr als die { $capacity }, die passen.
FULL = Voll.
for_row = Für Zeile { $row }:
chosen_cells = { $rows } × { $columns } Zellen
same_as_row = = Zeile { $row }
row_menu = Zeile { $row }: einfügen, ausfüllen, entfernen
ROW_ABOVE = Zeile darüber einfügen
ROW_BELOW = Zeile darunter einfügen
FILL_DOWN = Nach unten ausfüllen (Strg+D)
CLEAR_CELLS = Zellen leeren (Entf)
remove_some_rows = Zeilen { $first } bis { $last } entfernen
column_menu = Spalte { $name }: einfügen, entfernen
INPUT_LEFT = Eingabe links davon einfügen
INPUT_RIGHT = Eingabe rechts davon einfügen
OUTPUT_LEFT = Ausgabe links davon einfügen
OUTPUT_RIGHT = Ausgabe rechts davon einfügen
remove_column = { $name } entfernen
TABLE_MENU = Tabelle: alles auswählen, leer beginnen
ALL_CELLS = Alle Zellen auswählen (Strg+A)
EMPTY_TABLE = Mit leerer Tabelle beginnen
ABOUT_EMPTY_TABLE = Eigene Werte eintippen oder einfügen.
use_layers = { $a1 } × { $a2 } nehmen
remove_row = Zeile { $row } entfernen


## Faults

more_faults = … und { $count } weitere.
fault_at = { $place }: { $fault }
NUMBER_MISSING = Die Zahl fehlt.
NUMBER_UNREADABLE = Das ist keine Zahl. Möglich sind 12, -3, 0.25, 1e-3, 3/7 oder 1 2/3.
NUMBER_COMMA = Ein Komma kann zweierlei heißen. Eineinhalb ist 1.5 zu schreiben.
NUMBER_IN_PARENTHESES = Klammern können ein Minus heißen. -3 oder 3 schreiben.
NUMBER_GROUPED_FRACTION = Drei Ziffern nach einem Leerzeichen können eine Gruppe oder ein Zähler sein. 10000/3 für eine Gruppe, 31/3 für eine gemischte Zahl schreiben.
NUMBER_DIVIDED_BY_ZERO = Durch 0 lässt sich nicht teilen. Den Nenner ändern.
number_too_long = Ausgeschrieben darf eine Zahl höchstens { $most } Ziffern haben.
contradiction = Die Zeilen { $first } und { $second } haben gleiche Eingaben, aber verschiedene Ausgaben. Das kann keine Funktion: Eine von beiden ändern oder entfernen.
too_many = { $samples } Datenpunkte, aber dieses Netz trifft sicher nur { $capacity }. { $excess } entfernen.
too_many_but = { $samples } Datenpunkte, aber dieses Netz trifft sicher nur { $capacity }. { $excess } entfernen oder a1 = { $a1 } und a2 = { $a2 } wählen.
too_many_rows = { $rows } Zeilen; eine Tabelle fasst höchstens { $most }. Einige entfernen.
NO_SAMPLES = Es gibt noch keinen Datenpunkt. Einen eintippen oder ein Beispiel wählen.
width_outside = { $name } ist { $value }; möglich ist 1 bis { $most }
RANGE_REVERSED = Ein Bereich muss mit seiner kleineren Zahl beginnen.
RANGE_TOO_WIDE = Die Enden eines Bereichs müssen zwischen −10¹⁵ und 10¹⁵ liegen.
range_too_narrow = Der Bereich der Eingaben ist für so viele verschiedene Datenpunkte zu eng. Von { $least } bis { $greatest } reicht.
random_too_many = Eine Tabelle fasst höchstens { $most } Datenpunkte; a1 oder a2 kleiner wählen.
random_too_large = Eine Zufallstabelle fasst höchstens { $most } Zahlen; weniger Datenpunkte, Eingaben oder Ausgaben wählen.
LINK_EMPTY = Der Link enthält keine Tabelle.
LINK_TO_NO_TABLE = Der Link führt zu keiner Tabelle: Ihn noch einmal kopieren, von # bis zu seinem Ende.
link_newer = Der Link stammt von einem neueren Zerofit (Format { $version }): Die Seite neu laden, um es zu bekommen.
LINK_DAMAGED = Der Link ist beschädigt oder abgeschnitten: Ihn noch einmal kopieren, von # bis zu seinem Ende, oder die Tabelle als Datei erbitten.
link_too_long = Die Tabelle ist zu groß für einen Link (mehr als { $most } Zeichen): Stattdessen eine Datei verwenden.
link_text_too_long = Die Tabelle ist zu groß für einen Link (mehr als { $most } Bytes Text): Stattdessen eine Datei verwenden.
link_too_many_rows = Die Tabelle hat { $rows } Zeilen; erlaubt sind { $most }: Einige entfernen und den Link neu erzeugen.
link_row_too_wide = Zeile { $row } hat zu viele Zellen; erlaubt sind { $most } Eingaben und ebenso viele Ausgaben: Einige entfernen und den Link neu erzeugen.
link_cell_too_long = Eine Zelle der Zeile { $row } ist zu lang; erlaubt sind { $most } Zeichen: Sie kürzen und den Link neu erzeugen.
link_of_no_network = Der Link beschreibt ein unmögliches Netz: { $fault }. Um einen neuen bitten.
link_unknown_method = Der Link verlangt eine Konstruktion, die hier nicht bekannt ist, „{ $name }“: Die Seite neu laden, um ein neueres Zerofit zu bekommen.
link_unknown_generator = Der Link verlangt eine Zufallstabelle einer Art, die hier nicht bekannt ist, „{ $name }“: Die Seite neu laden, um ein neueres Zerofit zu bekommen.
link_of_no_random_table = Der Link beschreibt eine unmögliche Zufallstabelle. { $fault } Um einen neuen bitten.
link_malformed = Der Link ist nicht so gebaut, wie er sein soll (Zeile { $line } seines Textes): Um einen neuen bitten, oder um die Tabelle als Datei.
exchange_unreadable = nicht die Austauschform (Zahlen müssen Texte wie "1/2" sein): { $error }
exchange_ragged = Datenpunkt { $sample } hat eine andere Zahl von Eingaben oder Ausgaben als der erste


## Pictures, walk and lecture

PLOT = Funktion
PLOT_ROLE = Kurvenbild
PLOT_HINT = Ziehen verschiebt, Strg und Mausrad oder zwei Finger vergrößern. Tasten: ← → Datenpunkt, Enter sein Weg, + − vergrößern, Umschalt mit Pfeilen verschiebt, 0 alles.
DRAWING = Wird gezeichnet …
NOT_DRAWN = Nicht gezeichnet: Was es zeichnen könnte, wurde beendet. Neu beginnen oder die Tabelle ändern.
ZOOM_IN = Vergrößern
ZOOM_OUT = Verkleinern
MOVE_LEFT = Nach links
MOVE_RIGHT = Nach rechts
EVERYTHING = Alles
LAYERS = Zickzacke und Teilsummen
LAYERS_HINT = Neuronen, Gruppen und Punkte werden wie im Artikel von 0 an gezählt.
NEURON = Neuron
SHOWN = Gezeigt
OUTPUTS = Ausgaben
SAVE_SVG = SVG speichern
SAVE_PNG = PNG speichern
PROBE = Probe
PROBE_HINT = Beliebige Eingabe:
DIAGRAM = Netz
DIAGRAM_HINT = Ein Neuron oder eine Linie wählen. Durchgezogene Linien sind positive Gewichte, gestrichelte negative; je dicker, desto größer im Logarithmus. Auf ein Neuron der zweiten Schicht zeigen, um seinen Zickzack zu sehen.
FORMULA_OF = Formel für
WHOLE_NEURON = das ganze Neuron
FOLLOW_SAMPLE = Einem Datenpunkt folgen
FOLLOWED = Datenpunkt
FOLLOWED_HINT = Der Datenpunkt, in der Reihenfolge der Tabelle, dessen Aktivierungen gezeigt werden: Aktive Knoten sind gefüllt.
WALK = Schritt für Schritt
FIRST_STEP = Anfang
BACK = Zurück
FORWARD = Weiter
LAST_STEP = Ende
FORMULAS = Formeln
NUMBERS_IN_NETWORK = Diese Zahlen im Netz
SYMBOL = Zeichen
NUMBER = Zahl
IN_NETWORK = Im Netz
LECTURE = Vortrag
LECTURE_MODE = Vortragsmodus (L)
LECTURE_HINT = ← → blättern, B dunkel, A Adresse, F Vollbild, Esc beendet
LEAVE_LECTURE = Vortrag beenden
FILL_SCREEN = Vollbild
BLANK = Dunkel
BLANKED = Der Bildschirm ist dunkel. Jede Taste bringt ihn zurück.
ADDRESS = Adresse
TRY_IT = Selbst ausprobieren
QR_CODE = QR-Code der Adresse dieser Seite
QR_TOO_LONG = Der Link zu dieser Tabelle ist für einen QR-Code zu lang; der Code führt zur Seite allein.
hide_layer = { $name } ausblenden
show_layer = { $name } einblenden
weight_of = sein Gewicht für { $symbol }
walk_step = Schritt { $step }
more_lines = … und { $lines } weitere
step_of = Schritt { $step } von { $count }
negative_of = − { $entry }
diagram_layers = Von links nach rechts: Eingaben: { $idim }, Neuronen der ersten verborgenen Schicht: { $a1 }, der zweiten: { $a2 }, Ausgaben: { $m }.
probe_there = { $there } { $acting }
probe_at_sample = Hier liegt der Datenpunkt der Zeile { $row }.
probe_in_group = In Gruppe { $group }.
probe_in_restart = Im Neustart vor Gruppe { $group }, zwischen seinen beiden Schwellenwerten.
LEFT_OF_ALL = Links von allen Schwellenwerten.
NO_NEURON_ACTS = Kein Neuron der zweiten Schicht ist hier aktiv.
probe_one_acts = Aus der zweiten Schicht ist hier allein Neuron { $neuron } aktiv.
probe_all_act = Alle { $neurons } Neuronen der zweiten Schicht sind hier aktiv.
probe_these_act = Aus der zweiten Schicht sind hier die Neuronen { $list } aktiv.
probe_many_act = { $active } der { $neurons } Neuronen der zweiten Schicht sind hier aktiv.

## The plot

plot-POSITION = Position t = w·x
plot-INPUT = Eingabe x₀
plot-LOGARITHMIC = logarithmisch
plot-smaller = Maßstab 1 : { $ratio }
plot-OUTPUT = Ausgabe
plot-without_neurons = { $output } ohne Neuronen
plot-with_neuron_0 = { $output } nur mit Neuron 0
plot-with_neurons = { $output } mit den Neuronen 0 bis { $last }
plot-map_title = Karte von { $output } über x₀ und x₁
plot-map_caption = { $output } über der Ebene beider Eingaben: ein Wert für jede Gerade w·x = t, zwischen { $least } und { $greatest } in acht Stufen, grau, wo er kleiner oder größer ist. Die Punkte sind die Datenpunkte, wo der Wert genau stimmt; dazwischen ist er, was dieses Netz daraus macht. Gepunktet: die Geraden w·x = θ.
plot-map_thinned = Gezeigt wird einer von { $every } Datenpunkten: Die Punkte aller würden die Karte verdecken.
plot-no_map = Von mehr als { $most } Datenpunkten gibt es keine Karte: Ihre Streifen wären zu schmal, um gesehen zu werden.
plot-MAP_LESS = kleiner
plot-MAP_MORE = größer
plot-group = Gruppe { $group }
plot-title = Das Netz entlang seiner Projektion: { $curves }
plot-ground = Positionen von links nach rechts, Ausgaben nach oben: { $samples ->
    [one] { $samples } Datenpunkt
   *[other] { $samples } Datenpunkte
 } in { $groups ->
    [one] { $groups } Gruppe
   *[other] { $groups } Gruppen
 }.
plot-RESTART = Neustart
plot-restarts = { $restarts ->
    [one] Vor { $restarts } Gruppe steht ein Neustart
   *[other] Vor { $restarts } Gruppen stehen Neustarts
 }: zwei Schwellenwerte ohne Datenpunkt dazwischen.
plot-curve = { $name } ist stückweise linear mit { $corners ->
    [one] { $corners } Knick
   *[other] { $corners } Knicken
 }{ $samples ->
    [0] { "" }
    [one] { " " }durch { $samples } Datenpunkt
   *[other] { " " }durch { $samples } Datenpunkte
 }.
plot-curve_between = { $name } ist stückweise linear mit { $corners ->
    [one] { $corners } Knick
   *[other] { $corners } Knicken
 }{ $samples ->
    [0] { "" }
    [one] { " " }durch { $samples } Datenpunkt
   *[other] { " " }durch { $samples } Datenpunkte
 }, zwischen { $least } und { $greatest }.


## The diagram

diagram-INPUT = Eingabe
diagram-FIRST_LAYER = 1. verborgene Schicht
diagram-SECOND_LAYER = 2. verborgene Schicht
diagram-OUTPUT = Ausgabe
diagram-HIDDEN_1 = Schicht 1
diagram-HIDDEN_2 = Schicht 2
diagram-layer = { $name }: { $count }
diagram-left_out = … { $count } weitere …
diagram-for_row = für Zeile { $row }: { $formula }
diagram-silent_for_row = für Zeile { $row }: { $formula }: stumm, sein relu ist 0
diagram-input = Eingabe { $symbol }
diagram-first_neuron = Neuron { $neuron } der ersten verborgenen Schicht
diagram-second_neuron = Neuron { $neuron } der zweiten verborgenen Schicht
diagram-output = Ausgabe { $symbol }
diagram-weight = Das Gewicht von { $before } in { $after }
diagram-bias = Der Bias von { $neuron }
diagram-because = { $number }: { $why }.
diagram-projection_weight = das Gewicht der Projektion für Eingabe { $input }, in jeder Zeile dasselbe
diagram-first_slope = die Steigung von { $zig_zag } ab { $threshold }
diagram-change_of_slope = die Änderung der Steigung von { $zig_zag } bei { $threshold }, von { $before } auf { $after }
diagram-restart_slope = die Änderung der Steigung von { $zig_zag } bei { $restart }, von { $before } auf { $after }: Zwischen { $restart } und { $start } liegt kein Datenpunkt, diese Steigung ist also frei. Sie bringt { $zig_zag } von { $from } auf { $to }
diagram-slope_after_restart = die Änderung der Steigung von { $zig_zag } bei { $threshold }, von { $before }, der freien, auf { $after }, mit der Gruppe { $group } neu beginnt
diagram-nothing_bends = bei { $threshold } knickt kein Zickzack: Für dieses Neuron der ersten Schicht bleibt nichts zu tun
diagram-NOTHING_BENDS = wo nichts knickt: Für dieses Neuron bleibt nichts zu tun
diagram-BEYOND_GROUPS = rechts von allen Gruppen
diagram-belongs_to = { $zig_zag } gehört zu { $output }
diagram-adds = Pivot { $pivot } ist gerade: { $zig_zag } wird addiert
diagram-takes_away = Pivot { $pivot } ist ungerade: { $zig_zag } wird abgezogen
diagram-WAS_MISSING = was an dem Datenpunkt, der allein steht, noch fehlte
diagram-nothing_left = für { $zig_zag } bleibt nichts zu tun
diagram-minus_threshold = minus der Schwellenwert { $threshold }, { $purpose }
diagram-minus_start = minus { $start }: wo der Zickzack bei { $threshold } beginnt
diagram-ZERO_BEFORE = null an jeder Position vor dem eigenen Datenpunkt
diagram-CONSTANT = die Konstante C, unter jedem ersten Punkt einer Gruppe
diagram-begins_group = mit dem Gruppe { $group } beginnt
diagram-restarts_group = ein Neustart vor Gruppe { $group }
diagram-NO_GROUP = wo keine Gruppe beginnt


## On paper

print-PRINT = Drucken oder als PDF speichern
print-ABOUT_PRINT = Datenpunkte mit ihrer Prüfung, Bild, Gewichte und Link, auf weißem Papier
print-NOT_GATHERED = Prüfungen und Gewichte, die noch nicht zu sehen waren, fehlen hier: „Drucken“ im Menü „Speichern unter …“ der Seite druckt auch sie.
print-ADDRESS = Diese Seite mit ihrer Tabelle
print-TOO_LONG = Die Tabelle ist für einen Link zu groß; die Adresse führt zur Seite allein.
print-first_rows = Von { $rows } Zeilen sind die ersten { $printed } gedruckt.
print-first_entries = Von { $matrix } mit { $rows } × { $columns } Einträgen sind { $printed_rows ->
    [one] die erste Zeile
   *[other] die ersten { $printed_rows } Zeilen
 } und { $printed_columns ->
    [one] die erste Spalte
   *[other] die ersten { $printed_columns } Spalten
 } gedruckt.
print-block = { $table } { $first } bis { $last }
print-about = ≈ { $number } ({ $digits })


## The walk

walk-of_row = Zeile { $row }: { $formula }
walk-SAMPLES = Die Datenpunkte
walk-table = Die Tabelle hat { $samples ->
    [one] { $samples } Datenpunkt
   *[other] { $samples } Datenpunkte
 } mit je { $inputs ->
    [one] { $inputs } Eingabe
   *[other] { $inputs } Eingaben
 } und { $outputs ->
    [one] { $outputs } Ausgabe
   *[other] { $outputs } Ausgaben
 }.
walk-network = Das Netz hat { $first ->
    [one] { $first } Neuron
   *[other] { $first } Neuronen
 } in der ersten verborgenen Schicht und { $second } in der zweiten. Es soll jede Ausgabe exakt wiedergeben.
walk-sample = Zeile { $row }: { $input } ↦ { $output }
walk-PROJECTION = Von vielen Eingaben zu einer Zahl
walk-SAME_WEIGHTS = Alle Neuronen der ersten Schicht sehen die Eingaben mit denselben Gewichten w. Von einer Eingabe x sieht das Netz also nur ihre Position t = w·x.
walk-NO_TWO_AT_A_PLACE = Die Gewichte sind so gewählt, dass keine zwei Datenpunkte dieselbe Position bekommen. Von hier an spielt sich alles auf einer Geraden ab.
walk-GROUPS = Sortiert und in Gruppen geteilt
walk-groups = Die Positionen werden sortiert und in { $groups ->
    [one] { $groups } Gruppe
   *[other] { $groups } Gruppen
 } zu je { $size } geteilt.
walk-PIVOT_ORDER = Innerhalb einer Gruppe werden die Punkte in Pivotreihenfolge genommen: in den Gruppen 0, 2, 4, … von links nach rechts, in den Gruppen 1, 3, 5, … von rechts nach links. Der j-te von ihnen ist Pivot j, von 0 an gezählt.
walk-FEWER_SAMPLES = Es sind weniger Datenpunkte, als das Netz fassen kann: Die veröffentlichte und die float64-Konstruktion setzen rechts davon virtuelle Positionen, die nicht gezeigt werden; die ganzzahlige Konstruktion lässt Neuronen übrig.
walk-group = Gruppe { $group }: { $samples }
walk-position = { $position } (Zeile { $row })
walk-THRESHOLDS = Schwellenwerte: die erste Schicht
walk-THRESHOLD_BEFORE = Vor jede Gruppe kommt ein Schwellenwert θᵢ. Neuron i der ersten Schicht ist relu(t − θᵢ): links von seinem Schwellenwert stumm, von dort an steigend.
walk-SUMS_BEND = Summen solcher Funktionen knicken an den Schwellenwerten und nirgends sonst. Jedes Neuron der zweiten Schicht wird daher ein Zickzack, dessen Steigung sich Gruppe für Gruppe wählen lässt.
walk-threshold = { $threshold }: { $place }
walk-left_of_first = links von der ersten Position { $right }
walk-halfway = in der Mitte zwischen { $left } und { $right }
walk-between = zwischen { $left } und { $right }
walk-right_of_last = rechts von der Position { $left } des letzten Datenpunkts
walk-LEFT_OF_EVERYTHING = links von allem
walk-at_position = an der Position { $position } eines Datenpunkts
walk-RESTARTS = Neustarts: wo jeder Zickzack neu beginnt
walk-restarts = { $restarts ->
    [one] Vor { $restarts } Gruppe stehen zwei Schwellenwerte
   *[other] Vor jeder von { $restarts } Gruppen stehen zwei Schwellenwerte
 } rᵢ < θᵢ ohne Datenpunkt dazwischen: ein Neustart. Er braucht ein zusätzliches Neuron der ersten Schicht.
walk-FREE_SLOPE = Zwischen rᵢ und θᵢ wird von einem Zickzack nichts verlangt. Seine Steigung σᵢⱼ ist dort also frei: Sie bringt den Zickzack von dem, was er bei rᵢ ist, auf jede beliebige Zahl bei θᵢ.
walk-segments = Die Gruppen von einem Neustart bis zum nächsten sind ein Abschnitt, und die Zahlen eines Abschnitts hängen nicht von denen eines anderen ab: je kürzer die Abschnitte, desto kürzer die Zahlen. Hier sind es { $segments } Abschnitte mit { $groups ->
    [one] je { $groups } Gruppe.
   *[other] bis zu { $groups } Gruppen.
 }
walk-restart = vor Gruppe { $group }: { $restart }, { $start }, zwischen den Datenpunkten bei { $left } und { $right }
walk-CONSTANT = Die Konstante C, unter jedem ersten Punkt
walk-constant = Die Ausgabe beginnt als Konstante, ihrem Bias C. Die kleinste Ausgabe an Pivot 0 einer Gruppe ist { $least }; C ist um { $below } kleiner.
walk-STILL_MISSING = An Pivot 0 jeder Gruppe fehlt also noch etwas Positives. Das wird Neuron 0 hinzufügen.
walk-neuron = Neuron { $neuron }: bringt Pivot { $pivot } jeder Gruppe in Ordnung
walk-crosses = { $zig_zag } beginnt bei θ₀ mit −{ $start } und geht dann in jeder Gruppe einmal durch null: in geraden Gruppen aufwärts, in ungeraden abwärts.
walk-ALL_POINTS = Er wirkt auf alle Punkte jeder Gruppe.
walk-below_zero = An den Pivots vor Pivot { $pivot } jeder Gruppe ist er unter null: Sein relu lässt sie, wie sie sind.
walk-moves = { $before } Seine Steigungen sind so gewählt, dass Pivot { $pivot } richtig wird.
walk-moves_later = { $before } Seine Steigungen sind so gewählt, dass Pivot { $pivot } richtig wird. Er verschiebt auch die späteren; die bringen die nächsten Neuronen in Ordnung.
walk-why_so_large = Warum { $symbol } so groß ist: In Gruppe { $group } gilt: { $why }. Dafür muss { $symbol } mindestens { $least } sein, und keine andere Gruppe verlangt mehr; gewählt hat die Konstruktion { $chosen }.
walk-not_above_zero = { $zig_zag } darf am Pivot davor, der schon stimmt, nicht über null sein
walk-NEXT_NEEDS = am nächsten Pivot muss für das nächste Neuron noch etwas hinzuzufügen bleiben
walk-EXACTLY_THAT = genau das
walk-missing = Gruppe { $group }: Es fehlt bei { $place }: { $missing }, also muss { $zig_zag }({ $place }) gleich { $target } sein
walk-free_slope = { $slope }: frei, da { $place } der Schwellenwert ist
walk-weight_of = Gewicht von { $symbol }
walk-weight_in_output = Gewicht von { $symbol } in der Ausgabe
walk-same_again = Neuronen { $first } bis { $last }: noch einmal dasselbe
walk-silent_before = Neuron j von diesen ist an den Pivots vor Pivot j jeder Gruppe stumm und bringt Pivot j in Ordnung, für j von { $first } bis { $last }.
walk-other_outputs = Neuronen { $first } bis { $last }: die anderen Ausgaben
walk-OTHER_ZIG_ZAGS = Jede andere Ausgabe hat eigene Zickzacke, auf denselben Positionen und Schwellenwerten in derselben Weise gebaut.
walk-OWN_SLOPES = Jeder hat eigene Steigungen und einen eigenen Anfang −cⱼ, wieder groß genug, dass der Zickzack dort durch null geht, wo er muss.
walk-idle = Neuron { $neuron }: nichts mehr zu tun
walk-idle_neurons = Neuronen { $first } bis { $last }: nichts mehr zu tun
walk-NOTHING_LEFT = Es sind weniger Datenpunkte, als das Netz fassen kann: Jeder Pivot jeder Gruppe stimmt auch so.
walk-ALL_ZERO = Alle Gewichte sind null.
walk-SINGLES = Die Datenpunkte, die allein stehen
walk-left_over = Die zweite Schicht lässt sich nicht gleichmäßig auf { $outputs } Ausgaben verteilen. Jedes übrige Neuron trifft einen weiteren Datenpunkt, rechts von allen Gruppen, in allen Ausgaben zugleich.
walk-NOTHING_CHANGES = Es ist null bis zum Datenpunkt vor dem eigenen; was schon stimmt, ändert sich also nicht.
walk-single = { $zig_zag }: null bis zur Position davor und wirksam bei { $position } (Zeile { $row })
walk-slope_of = Steigung von { $zig_zag }
walk-FINISHED = Die fertige Funktion
walk-runs_through = { $output } ist die Konstante plus die gleichgerichteten Zickzacke. Sie geht exakt durch jeden Datenpunkt; dazwischen darf sie gehen, wohin ihre Knicke sie führen.
walk-NONE_SPOILED = Neuron j ändert nur die Pivots j, j + 1, … jeder Gruppe. So hat jedes Neuron einen weiteren Punkt jeder Gruppe erledigt, und keines hat verdorben, was erledigt war.
walk-CHECK = Die Prüfung
walk-PLAIN_PASS = Jeder Datenpunkt geht in einem Vorwärtslauf durch das Netz, der nichts als die Gewichte hat: Von Gruppen und Pivots weiß er nichts.
walk-ALL_LISTED = Hier stehen alle Datenpunkte; die Tabelle „Prüfung“ hat sie auch.
walk-first_listed = Hier stehen die ersten { $listed } von { $samples ->
    [one] { $samples } Datenpunkt
   *[other] { $samples } Datenpunkten
 }; die Tabelle „Prüfung“ hat alle.
walk-checked_row = Zeile { $row }: { $outputs }
walk-checked = { $output }, erwartet { $expected }, Differenz { $difference }


## Training

training-TITLE = Training
training-INTRODUCTION = Es gibt ein Netz ohne Fehler; das heißt nicht, dass Training es findet. Hier wird dasselbe Netz auf denselben Datenpunkten mit Gradienten trainiert (L-BFGS auf dem mittleren quadratischen Fehler, in float64), immer wieder von neuen Startpunkten aus. Die Fehler sind die des schlechtesten Datenpunkts, in den Einheiten der Ausgaben.
training-SEED = Startwert
training-STARTS = Starts
training-ITERATIONS = Iterationen höchstens
training-START_FROM = Beginnen mit
training-RANDOM = zufälligen Gewichten
training-CONSTRUCTED = dem konstruierten Netz mit Rauschen
training-NOISE = Rauschen ε
training-NOISE_FAULT = Das Rauschen ε muss eine Zahl von 0 bis 1 sein.
training-ABOUT_NOISE = Jedes Gewicht und jeder Bias der float64-Konstruktion dieser Datenpunkte wird mit 1 + ε·u multipliziert, u zufällig zwischen −1 und 1. Mit ε = 0 bleibt sie, wie sie ist.
training-START = Training starten
training-STOP = Training anhalten
training-STALE = Dieser Lauf galt der vorherigen Tabelle.
training-PREPARING = Wird vorbereitet …
training-CHART = Fehler aller bisherigen Starts, nach Iterationen
training-CONSTRUCTION = die Konstruktion: 0
training-ERROR = max |Fehler|
training-ITERATION = Iteration
training-ALL_STARTS = Alle Starts
training-START_NUMBER = Start
training-ITERATIONS_DONE = Iterationen
training-END = Wie er endete
training-CONVERGED = konvergiert
training-STUCK = kein Schritt half mehr
training-LIMIT = die Iterationen waren verbraucht
training-GOING_ON = noch nicht
training-REFUSED = Die Datenpunkte haben Fehler. Zuerst die Tabelle in Ordnung bringen.
training-BEYOND_FLOAT64 = jenseits von float64
training-whole = { $field }: Hier muss eine ganze Zahl von { $least } bis { $greatest } stehen.
training-running = Start { $begun } von { $starts }, Iteration { $iteration }. Bisher am nächsten: max |Fehler| { $best }.
training-one_ended = max |Fehler| { $best }; die Konstruktion hat 0.
training-ended = Bester von { $ended } Starts: max |Fehler| { $best }; die Konstruktion hat 0.
training-ended_median = Bester von { $ended } Starts: max |Fehler| { $best }; die Konstruktion hat 0. Die Hälfte der Starts endete bei { $median } oder mehr.
training-stopped = Nach { $ended } von { $starts } Starts angehalten. { $outcome }


## Spare neurons

trade-TAB = Der Tausch
trade-TITLE = Was zusätzliche Neuronen bringen
trade-HINT = Die ganzzahlige Konstruktion dieser Datenpunkte mit immer mehr Neuronen in der ersten Schicht, von den wenigsten, die reichen, bis zu einem Neustart vor jeder Gruppe. Einen Punkt wählen, um seine Form zu nehmen.
trade-DIGITS = Ziffern aller Parameter
trade-FIRST_LAYER = Neuronen der ersten Schicht
trade-THEOREM_SHAPE = Die Form des Satzes
trade-SMALLEST_FLOAT64 = Exakt in float64
trade-SMALLEST_FLOAT32 = Exakt in float32
trade-FLOAT64 = float64
trade-FLOAT32 = float32
trade-STOP = Anhalten
trade-STOPPED = Angehalten. Gezeigt wird, was bisher bekannt ist.
trade-STALE = Dies ist die Kurve der vorherigen Tabelle.
trade-WHY_SPARE = Ein zusätzliches Neuron der ersten Schicht ist ein zweiter Schwellenwert vor einer Gruppe. Zwischen beiden liegt kein Datenpunkt, dort darf also jeder Zickzack jede Steigung annehmen und neu beginnen: Was davor war, macht die Zahlen nicht mehr länger. Mit einem solchen Neustart vor jeder Gruppe sind alle Gewichte kurze ganze Zahlen, und float64 addiert sie ohne Runden, in jeder Reihenfolge.
trade-exactly = exakt in { $format }
trade-spare = { $spare ->
    [one] { $spare } zusätzliches Neuron in der ersten Schicht: { $digits } Ziffern.
   *[other] { $spare } zusätzliche Neuronen in der ersten Schicht: { $digits } Ziffern.
 }
trade-none_spare = Keine zusätzlichen Neuronen in der ersten Schicht: { $digits } Ziffern.
trade-spare_instead = { $spare ->
    [one] { $spare } zusätzliches Neuron in der ersten Schicht: { $digits } Ziffern statt { $instead }.
   *[other] { $spare } zusätzliche Neuronen in der ersten Schicht: { $digits } Ziffern statt { $instead }.
 }
trade-layer = { $a1 } Neuronen: { $digits } Ziffern.
trade-layer_exact = { $a1 } Neuronen: { $digits } Ziffern, exakt in { $format }.
trade-layer_about = { $a1 } Neuronen: etwa { $digits } Ziffern.
trade-going_on = { $done } von { $total } Netzen
trade-certified = Exakt in { $format }, in jeder Reihenfolge des Summierens: braucht { $bits } von { $most } Bits.
trade-certified_in_units = Exakt in { $format } in Einheiten von { $units }, in jeder Reihenfolge des Summierens: braucht { $bits } von { $most } Bits.
trade-exact_in_order = Exakt in { $format }, wenn jedes Neuron in der Reihenfolge seiner Gewichte summiert wird.
trade-exact_in_order_in_units = Exakt in { $format } in Einheiten von { $units }, wenn jedes Neuron in der Reihenfolge seiner Gewichte summiert wird.
trade-offer = Mit zusätzlichen Neuronen braucht die ganzzahlige Konstruktion für dieselben Datenpunkte { $a1 } × { $a2 } Neuronen, etwa { $digits } Ziffern und etwa { $seconds }.
trade-take = { $a1 } × { $a2 } nehmen
trade-searching = Gesucht werden die kleinsten Schichten, die in { $format } exakt sind …
trade-trying = Gesucht werden die kleinsten Schichten, die in { $format } exakt sind: { $a1 } × { $a2 } wird versucht …
trade-impossible = Keine Schichten innerhalb der Grenzen sind in { $format } exakt: Die Zahlen der Datenpunkte sind zu lang. Kleinere Bereiche oder weniger Ziffern würden helfen.
trade-impossible_bits = Keine Schichten innerhalb der Grenzen sind in { $format } exakt: Die nächsten brauchen { $bits } Bits, und es hat { $most }. Kleinere Bereiche oder weniger Ziffern würden helfen.


## Files

export-SAVE_AS = Speichern unter …
export-NETWORK_FILES = Das Netz
export-SAMPLE_FILES = Die Datenpunkte
export-PREPARING = Wird vorbereitet …
export-COPY = Kopieren
export-copy = { $form } kopieren
export-copied = { $form } ist in der Zwischenablage, { $characters } Zeichen.
export-not_copied = Der Browser hat { $form } nicht kopieren lassen. Die Datei kann gespeichert werden.
export-NO_NETWORK = Von dieser Tabelle gibt es noch kein Netz.
export-NO_TABLE = Die Datenpunkte haben Fehler. Zuerst die Tabelle in Ordnung bringen.
export-saved = { $name } gespeichert
export-EXCHANGE = Austauschform, mit den Datenpunkten (JSON)
export-ONNX = ONNX
export-ONNX_32 = ONNX in float32
export-SAFETENSORS = safetensors
export-SAFETENSORS_32 = safetensors in float32
export-NPZ = NumPy-Arrays, mit den Datenpunkten
export-NPZ_32 = NumPy-Arrays in float32, mit den Datenpunkten
export-PYTORCH = PyTorch-Modul, das sich selbst prüft
export-PYTHON = Python-Programm in Brüchen, das sich selbst prüft
export-LATEX = LaTeX, alle Gewichte und Biasse
export-C = C-Header, der sich selbst prüft
export-CSV = CSV
export-CSV_OUTPUTS = CSV mit den Ausgaben des Netzes
export-TSV = TSV
export-TSV_OUTPUTS = TSV mit den Ausgaben des Netzes
export-SAMPLES_EXCHANGE = Austauschform (JSON)
export-SAMPLES_PYTHON = Python-Liste
export-SAMPLES_PYTHON_OUTPUTS = Python-Liste mit den Ausgaben des Netzes
export-SAMPLES_LATEX = LaTeX-Tabelle
export-SAMPLES_LATEX_OUTPUTS = LaTeX-Tabelle mit den Ausgaben des Netzes
export-EXACT = Exakt: Jede Zahl ist mit allen Ziffern da.
export-not_exact = Auf { $format } gerundet, worin das Netz nicht exakt ist: Der größte Fehler auf den Datenpunkten ist { $error }.
export-out_of_range = Nicht in { $format }: Die Zahlen des Netzes liegen außerhalb seines Bereichs.
export-not_certified = Nicht in { $format }: Das Netz ist darin nicht exakt.
export-instead = { $refusal } Die ganzzahlige Konstruktion mit { $a1 } und { $a2 } Neuronen ist in { $format } exakt.


## What comes in

reading-TITLE = Was ist gemeint?
reading-HINT = Das Eingefügte lässt sich auf mehr als eine Weise lesen. Bis zur Wahl bleibt die Tabelle, wie sie ist.
reading-NEITHER = Abbrechen
reading-NOTHING_PASTED = Nichts wurde eingefügt.
reading-use_columns = Eingaben: { $inputs }, Ausgaben: { $outputs } nehmen
reading-leave_out = { $columns ->
    [one] Die letzte Spalte weglassen
   *[other] Die letzten { $columns } Spalten weglassen
 }
reading-TABLE_MOVED = Die Tabelle hat andere Zeilen oder Spalten bekommen, während der Text gelesen wurde. Ihn noch einmal einfügen.
reading-DECIMAL_POINT = Dezimalpunkt
reading-DECIMAL_COMMA = Dezimalkomma
reading-DECIMAL_EITHER = Punkt und Komma beide dezimal
reading-TABS = Tabulatoren
reading-SEMICOLONS = Semikolons
reading-BARS = senkrechte Striche
reading-COMMAS = Kommas
reading-BLANKS = Leerzeichen
reading-BLANKS_AROUND_GROUPS = Leerzeichen, 1 000 als eine Zahl
reading-columns = { $columns ->
    [one] { $columns } Spalte
   *[other] { $columns } Spalten
 }
reading-parted = { $columns }, getrennt durch { $by }
reading-way = { $columns }, { $decimal }
reading-more_rows = { $rows ->
    [one] und { $rows } weitere Zeile
   *[other] und { $rows } weitere Zeilen
 }
reading-too_wide = Es hat { $columns } Spalten, und von dieser Zelle an hat die Tabelle { $room }.
reading-EMPTY = Es ist nichts darin.
reading-PACKED = Es ist eine gepackte Datei, wie Tabellenprogramme (.xlsx, .ods) und NumPy (.npz) sie speichern. Die Tabelle als CSV speichern, oder die Zellen kopieren und hier einfügen.
reading-NETWORK = Es ist ein von dieser Seite geschriebenes Netz, ohne seine Datenpunkte, wie sie waren. Die Austauschform oder das Python-Programm in Brüchen öffnen.
reading-STOPPED = Das Lesen wurde angehalten.
reading-not_text = Es ist kein Text: Das Byte an Stelle { $byte } gehört zu keinem Zeichen.
reading-too_large = Es hat { $bytes } Bytes, mehr, als gelesen werden kann.
reading-shortened = Zeile { $line } lässt mit „...“ Zeilen oder Spalten aus. Die ganze Tabelle kopieren.
reading-broken = Als { $form } gelesen, endet oder bricht es in Zeile { $line }, Spalte { $column }: Eine Klammer oder ein Anführungszeichen ist nicht geschlossen, oder etwas anderes steht darin.
reading-no_table = Als { $form } gelesen, ist es keine Tabelle aus Zeilen und Spalten.
reading-SEPARATED = Zellen in Zeilen
reading-EXCHANGE = Austauschform
reading-JSON = JSON
reading-PYTHON = Python
reading-PANDAS = pandas
reading-MARKDOWN = Markdown
reading-LATEX = LaTeX
reading-MATLAB = MATLAB

import-OPEN_FILE = Datei öffnen
import-title = { $name } öffnen
import-PASTED = Eingefügtes
import-first_of = { $name } (die erste von { $files } Dateien)
import-READING = Wird gelesen …
import-CANCEL = Abbrechen
import-TAKE = Diese Datenpunkte nehmen
import-AS_CELLS = Nur die Zellen schreiben
import-UNREADABLE = Der Browser konnte die Datei nicht lesen. Vielleicht ist sie ein Ordner oder wurde verschoben oder geändert.
import-COLUMNS = Spalten
import-FIRST_ROWS = Erste Zeilen
import-OTHERS_AS_INPUTS = Alle anderen als Eingaben
import-found = { $rows }, { $columns }, { $form }
import-rows = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
 }
import-columns = { $columns ->
    [one] { $columns } Spalte
   *[other] { $columns } Spalten
 }
import-ENCODING = Zeichenkodierung
import-UTF_8 = UTF-8
import-UTF_16_LE = UTF-16 (LE)
import-UTF_16_BE = UTF-16 (BE)
import-LATIN_1 = Latin-1
import-SEPARATOR = Trennzeichen
import-NOTHING = keines: eine Spalte
import-DECIMAL = Dezimalzeichen
import-HEADER = Erste Zeile
import-HEADER_NAMES = Namen
import-HEADER_NONE = Werte
import-INDEX = Erste Spalte
import-INDEX_LEFT_OUT = Zeilennummern, weggelassen
import-INDEX_NONE = Werte
import-missing = { $rows ->
    [one] { $rows } Zeile mit fehlendem Wert
   *[other] { $rows } Zeilen mit fehlenden Werten
 }
import-MISSING_LEFT_OUT = weglassen
import-MISSING_KEPT = behalten, als Fehler
import-repeats = { $rows ->
    [one] { $rows } Zeile mit einer früheren Eingabe und anderer Ausgabe
   *[other] { $rows } Zeilen mit einer früheren Eingabe und anderer Ausgabe
 }
import-REPEATS_KEPT = behalten, als Fehler
import-REPEATS_FIRST = die erste zählt
import-REPEATS_MEAN = exakter Mittelwert der Ausgaben
import-rows_of = Zeilen, von { $rows }
import-SEED = Zufällig gewählt mit Startwert
import-NEURONS = Neuronen
import-said = { $a1 } × { $a2 }, wie die Datei sagt
import-FEWEST = die wenigsten, die reichen
import-EXACT_IN_FLOAT64 = die wenigsten, die in float64 exakt sind
import-INPUT = Eingabe
import-OUTPUT = Ausgabe
import-LEFT_OUT = weggelassen
import-INPUTS_OF_CATEGORIES = je Kategorie eine Eingabe
import-OUTPUTS_OF_CATEGORIES = je Kategorie eine Ausgabe
import-column = Spalte { $column }
import-numbers = { $numbers ->
    [one] { $numbers } Zahl
   *[other] { $numbers } Zahlen
 }
import-and_missing = { $numbers }, { $missing } fehlen
import-and_text = { $numbers }, Text in Zeile { $row }
import-categories = { $count ->
    [one] { $count } Kategorie: { $codes }
   *[other] { $count } Kategorien: { $codes }
 }
import-code = { $category } = { $code }
import-INDEX_NOTE = Die erste Spalte benennt oder nummeriert nur die Zeilen und ist weggelassen.
import-NO_VALUES = keine Werte
import-blank = { $rows ->
    [one] { $rows } Zeile ohne jeden Wert ist weggelassen.
   *[other] { $rows } Zeilen ohne jeden Wert sind weggelassen.
 }
import-merged = { $rows ->
    [one] { $rows } Zeile wiederholt eine frühere.
   *[other] { $rows } Zeilen wiederholen frühere.
 }
import-above = { $lines ->
    [one] { $lines } Zeile steht über der Tabelle und ist weggelassen.
   *[other] { $lines } Zeilen stehen über der Tabelle und sind weggelassen.
 }
import-uneven = { $lines ->
    [one] Zeile { $line } hat eine andere Zahl von Zellen als die meisten.
   *[other] { $lines } Zeilen haben eine andere Zahl von Zellen als die meisten, die erste ist Zeile { $line }.
 }
import-too_many_rows = Von { $rows } Zeilen können hier höchstens { $most } Datenpunkte eines Netzes sein: So viele werden zufällig gewählt.
import-more_columns = { $columns ->
    [one] und { $columns } weitere Spalte
   *[other] und { $columns } weitere Spalten
 }
import-samples = Datenpunkte: { $samples }. Eingaben: { $inputs }. Ausgaben: { $outputs }. Neuronen: { $a1 } × { $a2 }.
import-samples_alone = Datenpunkte: { $samples }. Eingaben: { $inputs }. Ausgaben: { $outputs }.
import-NO_INPUT = Keine Spalte ist eine Eingabe.
import-NO_OUTPUT = Keine Spalte ist eine Ausgabe.
import-NO_ROWS = Keine Zeile ist übrig.
import-too_few_neurons = { $samples } Datenpunkte passen nicht in { $a1 } × { $a2 } Neuronen.
import-too_many_columns = { $columns } Eingaben oder Ausgaben sind mehr als die { $most }, die ein Netz hier haben kann. Einige Spalten weglassen.
import-trying = Ein Netz, das in float64 exakt ist, wird gesucht: { $a1 } × { $a2 } Neuronen …

data-TITLE = Daten, bei der Wahl geladen
data-SOURCE = Quelle
data-SPIRALS = Zwei Spiralen
data-IRIS = Iris
data-DIGITS = Handgeschriebene Ziffern, 8 × 8
data-CARBON_DIOXIDE = CO₂ auf dem Mauna Loa
data-ABOUT_SPIRALS = 194 Punkte auf zwei umeinander laufenden Spiralen, 0 und 1.
data-ABOUT_IRIS = 150 Blüten in vier Maßen (cm). Art: 0 setosa, 1 versicolor, 2 virginica.
data-ABOUT_DIGITS = 1 797 Ziffern, jede aus 64 Zahlen von 0 bis 16.
data-ABOUT_CARBON_DIOXIDE = 620 Monatsmittel, 1974 bis 2025, in Millionsteln (ppm).
data-OF_SPIRALS = Nach Lang und Witbrock, 1988; für diese Seite berechnet.
data-OF_IRIS = E. Anderson und R. A. Fisher, 1936; UCI Machine Learning Repository, CC BY 4.0.
data-OF_DIGITS = E. Alpaydin und C. Kaynak, 1998; UCI Machine Learning Repository, CC BY 4.0.
data-OF_CARBON_DIOXIDE = NOAA Global Monitoring Laboratory; gemeinfrei.
data-fetching = { $name } wird geladen …
data-not_fetched = { $name }: Laden nicht möglich. Ohne Netz gelingt es nach einem längeren Besuch.

fit-TITLE = Was exakte Wiedergabe bedeutet
fit-ABOUT = Der Fehler 0 gilt für die Datenpunkte, aus denen ein Netz gemacht ist. Über andere Eingaben sagt er nichts: einige zurückhalten und nachsehen. Er sagt auch nicht, dass es etwas zu lernen gibt: die Ausgaben mischen, und der Fehler ist noch immer 0 (nach Zhang u. a., 2017).
fit-SHARE = Zurückgehalten, %
fit-ABOUT_SHARE = Wie viele von hundert Datenpunkten ein weiteres Netz nicht zu sehen bekommt
fit-ABOUT_SEED = Welche zurückgehalten werden und wie die Ausgaben gemischt werden
fit-HOLD_OUT = Zurückhalten und prüfen
fit-SHUFFLE = Ausgaben mischen
fit-RUNNING = Ein Netz ohne sie wird gemacht …
fit-PUT_BACK = Weglegen
fit-TOO_FEW = Zu wenige Datenpunkte: Es bliebe keiner übrig.
fit-LINES = Was das Netz aus Datenpunkten macht, die es nicht gesehen hat
fit-seen = Ein weiteres Netz aus { $samples } Datenpunkten: { $exact } davon exakt.
fit-unseen = Nicht gesehen hat es { $samples }: Davon kommen { $exact } exakt heraus.
fit-rounded = Gerundet stimmen { $samples }.
fit-commonest = Immer die häufigste Ausgabe der gesehenen zu nennen wäre { $samples }-mal richtig.
fit-errors = Bei der Hälfte oder mehr liegt es um { $median } oder mehr daneben, höchstens um { $largest }.
fit-more_rows = und { $rows } weitere
fit-shuffled = { $name }, Ausgaben gemischt

pixels-DRAW = Eine Eingabe zeichnen
pixels-DRAW_HINT = Mit dem Zeiger zeichnen. Mit der Tastatur: Pfeiltasten, Leertaste für dunkel oder hell, + und − für Stufen.
pixels-CLEAR = Leeren
pixels-pixel = Zeile { $row }, Spalte { $column }: { $value }
pixels-of_row = Zeile { $row } als Bild
