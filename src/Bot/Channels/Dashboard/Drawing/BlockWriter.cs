using RevBot.Bot.Answering;
using RevBot.Bot.Cards.Drawing;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Bot.Wording;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>Writes a block out of what its functions answered. A function that cannot answer says so in its place.</summary>
/// <param name="layout">The block.</param>
/// <param name="name">Its name, for ids.</param>
/// <param name="answers">What its functions answered, by name.</param>
/// <param name="words">Writes the questions that lead on.</param>
/// <param name="state">How old the data are now.</param>
internal sealed class BlockWriter(
    BlockLayout layout,
    string name,
    IReadOnlyDictionary<string, CallAnswer> answers,
    QuestionWords words,
    DataState state
)
{
    private const int MostNotes = 2;

    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Where the CRM shows a deal; null where nobody said.</summary>
    public DealAddress? Deals { get; init; }

    /// <summary>The block.</summary>
    public string Write()
    {
        var html = new Html();
        var id = $"block-{name}";
        html.Element(
            "section",
            [
                ("class", layout.Width == BlockWidth.Full ? "block full" : "block"),
                ("id", id),
                ("aria-labelledby", id + "-title"),
            ],
            block =>
            {
                Head(block, id);
                Inside(block, id);
            }
        );
        return html.ToString();
    }

    /// <summary>Text that leads into the chat, or text alone where no question is given.</summary>
    public static void Link(Html html, QuestionWords words, string question, QuestionPlaces places, string text)
    {
        if (question.Length == 0 || text.Length == 0)
        {
            html.Element("bdi", [], text);
            return;
        }

        html.Element("a", [("href", words.AddressOf(question, places))], link => link.Element("bdi", [], text));
    }

    private CallAnswer First => answers[layout.Calls[0]];

    private void Head(Html html, string id) =>
        html.Element(
            "div",
            [("class", "top")],
            top =>
            {
                top.Element(
                    "h2",
                    [("id", id + "-title")],
                    title =>
                    {
                        title.Text(layout.Title);
                        if (First.Result?.Period is { } period)
                        {
                            title.Text(" ").Element("small", [], FactFormat.Period(period));
                        }
                    }
                );
                if (First.Result is not null)
                {
                    top.Element("span", [("class", "files")], Files);
                }

                if (layout.Ask.Length > 0)
                {
                    top.Element(
                        "a",
                        [
                            ("class", "ask"),
                            ("href", words.AddressOf(layout.Ask, new(First.Result?.Period))),
                            ("aria-label", $"Ask about this: {layout.Title}"),
                        ],
                        "Ask about this"
                    );
                }
            }
        );

    private void Files(Html html)
    {
        foreach (var format in ExportFormats.All)
        {
            html.Element(
                "a",
                [
                    ("href", words.FileAddress(name, format)),
                    ("download", ""),
                    ("aria-label", $"{layout.Title} as {format.Title()}"),
                ],
                format.Title()
            );
        }
    }

    private void Inside(Html html, string id)
    {
        foreach (var problem in Problems())
        {
            html.Element("p", [("class", "cannot"), ("dir", "auto")], problem);
        }

        var shown = 0;
        foreach (var (place, part) in layout.Parts.Index())
        {
            shown += Part(html, part, $"{id}-{Html.Number(place)}") ? 1 : 0;
        }

        if (shown == 0 && First.Result is not null)
        {
            Say(html, First.Sentences);
        }

        Notes(html);
    }

    private IEnumerable<string> Problems() =>
        layout
            .Calls.Select(call => answers[call])
            .Where(answer => answer.Result is null)
            .SelectMany(answer => answer.Sentences)
            .Distinct(StringComparer.Ordinal);

    private bool Part(Html html, PartLayout part, string id)
    {
        var function = part.Of.Length > 0 ? part.Of : layout.Calls[0];
        if (answers.GetValueOrDefault(function) is not { Result: { } result } answer)
        {
            return false;
        }

        return part switch
        {
            { Figures.Count: > 0 } => FigureWriter.Write(html, part.Figures, function, answers, words),
            { Table: { } table } => new TableWriter(table, result, words, Deals).Write(html),
            { Meter: { } meter } => MeterWriter.Write(html, meter, result),
            { Chart: { } chart } => Chart(html, chart, result, id),
            { Trust: true } => Trust(html, answer),
            _ => Say(html, answer.Sentences.Take(part.Says)),
        };
    }

    private static bool Chart(Html html, ChartChoice choice, SkillResult result, string id)
    {
        var charts = CardCharts.Create([choice], result.Tables).ToArray();
        foreach (var chart in charts)
        {
            SvgChart.Write(html, chart, id);
        }

        return charts.Length > 0;
    }

    private bool Trust(Html html, CallAnswer answer)
    {
        if (answer.TrustAt(state) is { } trust)
        {
            html.Element("p", [("class", "trust"), ("dir", "auto")], trust);
        }

        return false;
    }

    private bool Say(Html html, IEnumerable<string> sentences)
    {
        var before = said.Count;
        foreach (var sentence in sentences.Where(said.Add))
        {
            html.Element("p", [("class", "says"), ("dir", "auto")], sentence);
        }

        return said.Count > before;
    }

    // What the data cannot tell; cautions and definitions are in the chat's answer.
    private void Notes(Html html)
    {
        var notes = layout
            .Calls.SelectMany(call => answers[call].Result?.Notes ?? [])
            .Where(note => note.Kind == NoteKind.Missing)
            .Select(note => note.Text)
            .Where(said.Add)
            .Take(MostNotes);
        foreach (var note in notes)
        {
            html.Element("p", [("class", "small"), ("dir", "auto")], note);
        }
    }
}
