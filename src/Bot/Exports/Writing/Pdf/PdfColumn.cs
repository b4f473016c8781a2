namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>A column of a table on pages.</summary>
/// <param name="Heading">As <see cref="PdfText"/> writes it.</param>
/// <param name="IsNumber">Whether its cells are figures, which stand to the right and are never cut.</param>
/// <param name="Least">The points that it cannot do without.</param>
/// <param name="Wanted">The points in which everything stands on one line; at least as many.</param>
internal sealed record PdfColumn(string Heading, bool IsNumber, double Least, double Wanted)
{
    /// <summary>
    /// The columns in as many parts as the page is too narrow for: from left to right, and the first, which says what a row
    /// is about, again in each.
    /// </summary>
    /// <param name="columns">All.</param>
    /// <param name="width">Of the page; no two columns need more.</param>
    /// <returns>Places among the columns; one part where all fit.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Part(IReadOnlyList<PdfColumn> columns, double width)
    {
        var parts = new List<List<int>> { new() };
        for (var place = 0; place < columns.Count; place++)
        {
            var needed = parts[^1].Sum(one => columns[one].Least) + columns[place].Least;
            if (parts[^1].Count > 1 && needed > width)
            {
                parts.Add([0]);
            }

            parts[^1].Add(place);
        }

        return parts;
    }

    /// <summary>How wide each column of a part is: what is left goes to all alike, and to none more than it wants.</summary>
    public static double[] Share(IReadOnlyList<PdfColumn> columns, double width)
    {
        double[] widths = [.. columns.Select(column => column.Least)];
        var left = Math.Max(0, width - widths.Sum());
        int[] order =
        [
            .. Enumerable.Range(0, columns.Count).OrderBy(place => columns[place].Wanted - columns[place].Least),
        ];
        foreach (var (shared, place) in order.Index())
        {
            var more = Math.Min(columns[place].Wanted - columns[place].Least, left / (order.Length - shared));
            widths[place] += more;
            left -= more;
        }

        return widths;
    }
}
