using RevBot.Data.Calendar;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinLoss.Search;

/// <summary>
/// When a group's wins began to leave what was expected: the quarter from which on the gap explains the outcomes best,
/// by the largest (Σ excess)² ÷ Σ variance of the cases from there on.
/// Source: D. V. Hinkley, "Inference about the change-point in a sequence of random variables", Biometrika 57 (1970), 1-17.
/// </summary>
internal static class Onset
{
    private const int Fewest = 12;

    /// <summary>The quarter; null where no quarter has twelve cases from it on.</summary>
    /// <param name="table">The cases.</param>
    /// <param name="expected">Their chances.</param>
    /// <param name="move">The group.</param>
    public static Period? Find(CaseTable table, ExpectedWins expected, GroupMove move)
    {
        var (best, quarter) = (0.0, (int?)null);
        var (cases, excess, variance) = (0, 0.0, 0.0);
        var byQuarter = move
            .Group.Members.And(table.In(Period.Between(move.Window.Before.Start, move.Window.After.End)))
            .Places()
            .GroupBy(table.QuarterOf)
            .OrderByDescending(group => group.Key);
        foreach (var group in byQuarter)
        {
            foreach (var place in group)
            {
                var p = expected.Chances[place];
                cases++;
                excess += (table.Won.Contains(place) ? 1 : 0) - p;
                variance += p * (1 - p);
            }

            var gain = variance > 0 ? excess * excess / variance : 0;
            if (cases >= Fewest && excess < 0 == move.IsFall && gain > best)
            {
                (best, quarter) = (gain, group.Key);
            }
        }

        return quarter is { } number ? table.Book.Company.Calendar.Quarter(number / 4, (number % 4) + 1) : null;
    }
}
