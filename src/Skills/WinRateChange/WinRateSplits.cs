using RevBot.Data.Book;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinRateChange;

/// <summary>Splits the change of a win rate by the kinds of deals: segment, deal type and region together.</summary>
internal static class WinRateSplits
{
    private static readonly string[] Kinds = ["segment", "deal_type", "region"];
    private static readonly string[] PartsBy = ["segment", "region", "deal_type", "product", "team"];

    /// <summary>The split; null where either side has no cases.</summary>
    public static WinRateSplit? Of(CaseTable table, CaseSet before, CaseSet after)
    {
        DealDimension[] kinds = [.. Known(table.Book, Kinds)];
        DealDimension by = Known(table.Book, PartsBy).FirstOrDefault() ?? DealDimension.Parse("owner")!;
        var whole = Cells(
            table,
            before,
            after,
            place => string.Join('|', kinds.Select(kind => Value(table, kind, place)))
        );
        var parts = Cells(table, before, after, place => Value(table, by, place));
        if (
            MixAndRate.Split([.. whole.Values]) is not { } split
            || MixAndRate.Split([.. parts.Values]) is not { } partly
        )
        {
            return null;
        }

        return new(
            split.Mix,
            split.Rate,
            kinds.Length == 0 ? "nothing" : string.Join(", ", kinds.Select(kind => kind.Heading.ToLowerInvariant())),
            [
                .. parts
                    .Select((cell, place) => Part(cell.Key, cell.Value, partly.Cells[place]))
                    .OrderByDescending(part => Math.Abs(part.Total))
                    .ThenBy(part => part.Group, StringComparer.Ordinal),
            ],
            by.Heading
        );
    }

    private static WinRatePart Part(string name, MixAndRateCounts counts, MixAndRateCell cell) =>
        new(
            name,
            counts.CasesBefore,
            counts.SuccessesBefore,
            counts.CasesNow,
            counts.SuccessesNow,
            cell.Mix,
            cell.Rate
        );

    private static IEnumerable<DealDimension> Known(ScopedBook book, string[] names) =>
        names.Where(name => IsKnown(book, name)).Select(name => DealDimension.Parse(name)!);

    private static bool IsKnown(ScopedBook book, string name) =>
        name switch
        {
            "segment" => book.Vocabulary.Segments.Count > 1,
            "region" => book.Vocabulary.Regions.Count > 1,
            "deal_type" => book.Vocabulary.DealTypes.Count > 1,
            "product" => book.Vocabulary.Products.Count > 1,
            _ => book.Vocabulary.Teams.Count > 1,
        };

    private static SortedDictionary<string, MixAndRateCounts> Cells(
        CaseTable table,
        CaseSet before,
        CaseSet after,
        Func<int, string> cellOf
    )
    {
        var cells = new SortedDictionary<string, MixAndRateCounts>(StringComparer.Ordinal);
        foreach (var place in before.Places())
        {
            var (cell, won) = (cellOf(place), table.Won.Contains(place) ? 1 : 0);
            var known = cells.GetValueOrDefault(cell);
            cells[cell] = known with
            {
                SuccessesBefore = known.SuccessesBefore + won,
                CasesBefore = known.CasesBefore + 1,
            };
        }

        foreach (var place in after.Places())
        {
            var (cell, won) = (cellOf(place), table.Won.Contains(place) ? 1 : 0);
            var known = cells.GetValueOrDefault(cell);
            cells[cell] = known with { SuccessesNow = known.SuccessesNow + won, CasesNow = known.CasesNow + 1 };
        }

        return cells;
    }

    private static string Value(CaseTable table, DealDimension dimension, int place) =>
        dimension.GroupsOf(table.Book, table[place], table[place].Now)[0];
}
