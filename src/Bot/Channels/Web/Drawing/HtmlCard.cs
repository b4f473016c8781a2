using RevBot.Bot.Answering;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>Writes cards as HTML. What a button does stands in <c>data-</c> attributes, which the page's script reads as text.</summary>
internal static class HtmlCard
{
    /// <summary>What is said where a model worded the text.</summary>
    public const string ModelNote = "Worded by a language model; every figure is a function's.";

    private const string Item = "- ";

    /// <summary>The card.</summary>
    /// <param name="card">What is shown.</param>
    /// <param name="id">Unlike that of any other card of the page; letters, digits and dashes.</param>
    public static string Write(Card card, string id)
    {
        var html = new Html();
        html.Element(
            "div",
            card.AnswerId is { } answer ? [("class", "card"), ("data-answer", answer)] : [("class", "card")],
            body => Body(body, card, id)
        );
        return html.ToString();
    }

    private static void Body(Html html, Card card, string id)
    {
        if (card.Title is { } title)
        {
            html.Element("h3", [("dir", "auto")], title);
        }

        foreach (var paragraph in card.Paragraphs)
        {
            Paragraph(html, paragraph, card.HasSections);
        }

        Figures(html, card.Figures);
        for (var chart = 0; chart < card.Charts.Count; chart++)
        {
            SvgChart.Write(html, card.Charts[chart], $"{id}-chart{Html.Number(chart)}");
        }

        for (var table = 0; table < card.Tables.Count; table++)
        {
            HtmlTable.Write(html, card.Tables[table], isOpen: table == 0 && card.Charts.Count == 0);
        }

        Sources(html, card.Sources);
        Foot(html, card);
    }

    private static void Paragraph(Html html, string paragraph, bool isSection)
    {
        var lines = paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (isSection && lines.Length > 1)
        {
            html.Element("h4", [("dir", "auto")], lines[0]);
            lines = lines[1..];
        }

        foreach (var line in lines.TakeWhile(line => !isSection || !IsItem(line)))
        {
            html.Element("p", [("dir", "auto")], line);
        }

        if (isSection && lines.Any(IsItem))
        {
            html.Element("ul", [], list => Items(list, lines.SkipWhile(line => !IsItem(line))));
        }
    }

    private static void Items(Html html, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            html.Element("li", [("dir", "auto")], WithoutMark(line));
        }
    }

    /// <summary>A line without the mark of an item.</summary>
    internal static string WithoutMark(string line) => IsItem(line) ? line[Item.Length..] : line;

    private static bool IsItem(string line) => line.StartsWith(Item, StringComparison.Ordinal);

    private static void Figures(Html html, IReadOnlyList<CardFigure> figures)
    {
        if (figures.Count > 0)
        {
            html.Element(
                "dl",
                [("class", "figures")],
                list =>
                {
                    foreach (var figure in figures)
                    {
                        list.Element(
                            "div",
                            [],
                            pair =>
                                pair.Element("dt", [("dir", "auto")], figure.Label)
                                    .Element("dd", [("dir", "auto")], figure.Value)
                        );
                    }
                }
            );
        }
    }

    private static void Sources(Html html, IReadOnlyList<CardSource> sources)
    {
        if (sources.Count > 0)
        {
            html.Element(
                "details",
                [("class", "sources")],
                more =>
                    more.Element("summary", [], "What the figures mean")
                        .Element(
                            "dl",
                            [],
                            list =>
                            {
                                foreach (var source in sources)
                                {
                                    list.Element("dt", [("dir", "auto")], source.Name)
                                        .Element("dd", [("dir", "auto")], source.About);
                                }
                            }
                        )
            );
        }
    }

    private static void Foot(Html html, Card card)
    {
        if (card.WordedByModel)
        {
            html.Element("p", [("class", "small")], ModelNote);
        }

        if (card.Trust is { } trust)
        {
            html.Element("p", [("class", "trust"), ("dir", "auto")], trust);
        }

        Ways(html, card);
        if (card.File is { } file)
        {
            Wanted(html, file);
        }

        if (card.AnswerId is { } answer)
        {
            if (card.IsKept)
            {
                html.Element("div", [("class", "opinion")], row => FileButtons(row, answer));
            }

            html.Element("div", [("class", "opinion")], row => RatingButtons(row, answer));
        }
    }

    // Where to go on: what may be asked next, and the dashboard.
    private static void Ways(Html html, Card card)
    {
        if (card.Buttons.Count > 0 || card.Dashboard is not null)
        {
            html.Element(
                "div",
                [("class", "buttons")],
                row =>
                {
                    Buttons(row, card.Buttons);
                    if (card.Dashboard is { } dashboard)
                    {
                        row.Element("a", [("href", dashboard.Path)], DashboardLink.Title);
                    }
                }
            );
        }
    }

    private static void Buttons(Html html, IReadOnlyList<CardButton> buttons)
    {
        foreach (var button in buttons)
        {
            if (button.Action == ButtonAction.Open)
            {
                Link(html, button);
                continue;
            }

            // A message is shown whole: here is room.
            var title = button.Action == ButtonAction.Ask && button.Title.EndsWith('…') ? button.Value : button.Title;
            html.Element(
                "button",
                [
                    ("type", "button"),
                    ("data-deed", Name(button.Action)),
                    ("data-value", button.Value),
                    ("dir", "auto"),
                    .. button.Action == ButtonAction.Evidence
                        ? [("aria-expanded", "false")]
                        : Array.Empty<(string, string)>(),
                ],
                title
            );
        }
    }

    private static void Link(Html html, CardButton button)
    {
        if (WebAddress.Read(button.Value) is { } address)
        {
            html.Element(
                "a",
                [("href", address.AbsoluteUri), ("target", "_blank"), ("rel", "noopener noreferrer"), ("dir", "auto")],
                button.Title
            );
        }
    }

    private static void RatingButtons(Html html, string answer)
    {
        html.Element("span", [("class", "small")], "Was this right?");
        foreach (var (deed, title) in new[] { ("good", "Yes"), ("bad", "No") })
        {
            html.Element(
                "button",
                [
                    ("type", "button"),
                    ("data-deed", deed),
                    ("data-value", answer),
                    ("aria-pressed", "false"),
                    ("aria-label", deed == "good" ? "Yes, this answer was right" : "No, this answer was not right"),
                ],
                title
            );
        }

        html.Element("button", [("type", "button"), ("data-deed", "copy"), ("data-value", "")], "Copy");
    }

    private static void FileButtons(Html html, string answer)
    {
        html.Element("span", [("class", "small")], "As a file:");
        foreach (var format in ExportFormats.All)
        {
            FileButton(html, answer, format, format.Title(), []);
        }
    }

    // The person asked for it already: the page presses the button once.
    private static void Wanted(Html html, WantedFile file) =>
        html.Element(
            "div",
            [("class", "buttons")],
            row => FileButton(row, file.AnswerId, file.Format, $"Download {file.Format.Title()}", [("data-now", "")])
        );

    private static void FileButton(
        Html html,
        string answer,
        ExportFormat format,
        string title,
        (string Name, string Value)[] more
    ) =>
        html.Element(
            "button",
            [
                ("type", "button"),
                ("data-deed", "file"),
                ("data-form", format.Extension()),
                ("data-value", answer),
                ("aria-label", $"Download this answer as {format.Title()}"),
                .. more,
            ],
            title
        );

    private static string Name(ButtonAction deed) =>
        deed switch
        {
            ButtonAction.Ask => "ask",
            ButtonAction.Replace => "replace",
            ButtonAction.Evidence => "evidence",
            ButtonAction.Open => "open",
        };
}
