using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>Writes a bar of shares of one whole, with a mark at the whole and every share in words.</summary>
internal static class MeterWriter
{
    private const double HalfAMark = 0.3;

    /// <summary>Writes it where the result has the shares.</summary>
    /// <returns>Whether it did.</returns>
    public static bool Write(Html html, MeterLayout meter, SkillResult result)
    {
        var shares = Shares(meter, result);
        if (shares.Count == 0)
        {
            return false;
        }

        var said = shares.FirstOrDefault(share => string.Equals(share.Label, meter.Said, StringComparison.Ordinal));
        var scale = Stretch.FromZero(shares.Select(share => share.Number).Append(1));
        html.Element(
            "div",
            [("class", "meter")],
            box =>
            {
                if (said.Label is not null)
                {
                    box.Element(
                        "p",
                        [("class", "lead")],
                        meter.Words.Replace("{value}", said.Text, StringComparison.Ordinal)
                    );
                }

                BarSvg.Write(
                    box,
                    "thick",
                    [
                        .. shares
                            .Select((share, place) => scale.Between($"m{Html.Number(place)}", 0, share.Number))
                            .Reverse(),
                        new("whole", scale.Place(1) - HalfAMark, scale.Place(1) + HalfAMark),
                    ]
                );
                Legend(box, shares, meter.Whole);
            }
        );
        return true;
    }

    private static void Legend(
        Html html,
        IReadOnlyList<(string Label, double Number, string Text)> shares,
        string whole
    ) =>
        html.Element(
            "ul",
            [("class", "key")],
            list =>
            {
                foreach (var (place, share) in shares.Index())
                {
                    list.Element(
                        "li",
                        [("class", $"m{Html.Number(place)}")],
                        item => item.Element("bdi", [], $"{share.Label} {share.Text}")
                    );
                }

                list.Element("li", [("class", "whole")], whole);
            }
        );

    private static IReadOnlyList<(string Label, double Number, string Text)> Shares(
        MeterLayout meter,
        SkillResult result
    )
    {
        if (result.FindTable(meter.Table) is not { } table)
        {
            return [];
        }

        var (label, value) = (table.PlaceOf(meter.Label), table.PlaceOf(meter.Value));
        return label < 0 || value < 0
            ? []
            :
            [
                .. from name in meter.Rows
                from row in table.Rows
                where row.Cells[label] is { } cell && FactFormat.Text(cell) == name && row.Cells[value] is not null
                select (name, (double)row.Cells[value]!.Number, FactFormat.Text(row.Cells[value]!)),
            ];
    }
}
