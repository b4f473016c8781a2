using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Data.Book;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Dashboard.Asking;

/// <summary>Draws the bar with which a person chooses period and deals: a form whose answer is the page's address.</summary>
internal static class FilterForm
{
    private const int MostOptions = 300;
    private const int QuartersBack = 4;

    /// <summary>The form.</summary>
    /// <param name="query">What is chosen.</param>
    /// <param name="book">What the person may choose from.</param>
    public static string Write(DashboardQuery query, ScopedBook book)
    {
        var html = new Html();
        html.Element(
            "form",
            [("class", "filter"), ("method", "get"), ("action", DashboardQuery.Path), ("aria-label", "Filter")],
            form =>
            {
                Period(form, query, book);
                foreach (var field in FilterField.All)
                {
                    Field(form, field, query, book);
                }

                if (query.IsWall)
                {
                    form.Open("input", [("type", "hidden"), ("name", QueryReader.WallKey), ("value", "")]);
                }

                form.Element("button", [], "Apply");
                Taken(form, query);
            }
        );
        return html.ToString();
    }

    private static void Period(Html html, DashboardQuery query, ScopedBook book) =>
        html.Element(
            "select",
            [("name", QueryReader.PeriodKey), ("aria-label", "Period")],
            select =>
            {
                Option(select, string.Empty, "This quarter", query.Period is null);
                foreach (var period in Periods(query, book))
                {
                    Option(select, period, FactFormat.Period(period), period == query.Period);
                }
            }
        );

    private static void Option(Html html, string value, string text, bool isChosen) =>
        html.Element(
            "option",
            [("value", value), .. isChosen ? [("selected", "")] : Array.Empty<(string, string)>()],
            text
        );

    private static IEnumerable<string> Periods(DashboardQuery query, ScopedBook book)
    {
        var calendar = book.Company.Calendar;
        var now = calendar.QuarterOf(book.Today);
        string?[] usual =
        [
            calendar.Shift(now, 1).Id,
            .. Enumerable.Range(1, QuartersBack).Select(back => calendar.Shift(now, -back).Id),
            calendar.YearOf(book.Today).Id,
            query.Period,
        ];
        return usual.OfType<string>().Distinct(StringComparer.Ordinal);
    }

    // Several values of a field are alternatives. A field with one value or none cannot narrow.
    private static void Field(Html html, FilterField field, DashboardQuery query, ScopedBook book)
    {
        // What is chosen is never cut off, or it would be lost with the next sending of the form.
        var options = field
            .Options(book.Vocabulary)
            .OrderByDescending(option => query.Has(field, option))
            .Take(MostOptions)
            .OrderBy(field.Show, StringComparer.Ordinal)
            .ToArray();
        var chosen = options.Count(option => query.Has(field, option));
        if (options.Length < 2 && chosen == 0)
        {
            return;
        }

        html.Element(
            "details",
            chosen > 0 ? [("class", "chosen")] : [],
            more =>
            {
                more.Element("summary", [], chosen > 0 ? $"{field.Label}: {Html.Number(chosen)}" : field.Label);
                more.Element(
                    "fieldset",
                    [("aria-label", field.Label)],
                    set =>
                    {
                        foreach (var option in options)
                        {
                            Box(set, field, option, query.Has(field, option));
                        }
                    }
                );
            }
        );
    }

    private static void Box(Html html, FilterField field, string option, bool isChosen) =>
        html.Element(
            "label",
            [],
            label =>
                label
                    .Open(
                        "input",
                        [
                            ("type", "checkbox"),
                            ("name", field.Key),
                            ("value", option),
                            .. isChosen ? [("checked", "")] : Array.Empty<(string, string)>(),
                        ]
                    )
                    .Element("bdi", [], field.Show(option))
        );

    private static void Taken(Html html, DashboardQuery query)
    {
        if (query.Chosen.Count > 0)
        {
            html.Element(
                "ul",
                [("class", "taken"), ("aria-label", "Chosen")],
                list =>
                {
                    foreach (var choice in query.Chosen)
                    {
                        list.Element(
                            "li",
                            [],
                            item =>
                                item.Element(
                                    "a",
                                    [
                                        ("href", query.Without(choice).Address),
                                        ("aria-label", $"Without {choice.Field.Show(choice.Value)}"),
                                    ],
                                    link => link.Element("bdi", [], choice.Field.Show(choice.Value))
                                )
                        );
                    }
                }
            );
        }
    }
}
