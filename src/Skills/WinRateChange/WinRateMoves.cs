using RevBot.Data.Calendar;
using RevBot.Skills.WinLoss.Cases;
using RevBot.Skills.WinLoss.Drivers;
using RevBot.Skills.WinLoss.Search;

namespace RevBot.Skills.WinRateChange;

/// <summary>Runs both searches and says of each group since when, what changed with it, and of the first what to do.</summary>
internal sealed class WinRateMoves(CaseTable table)
{
    /// <summary>The moves of the two periods, then those of the year that are not among them; the step; groups looked at.</summary>
    public (IReadOnlyList<WinRateMove> Moves, WinLossStep? Step, int Looked) Find(ChangeWindow asked, ChangeWindow year)
    {
        var (now, lookedNow) = GroupSearch.Run(table, asked);
        var (lasting, lookedLasting) = GroupSearch.Run(table, year);
        GroupMove[] all =
        [
            .. now,
            .. lasting.Where(move => !now.Any(known => known.Group.Members.IsSame(move.Group.Members))),
        ];
        var expected = new Dictionary<ChangeWindow, ExpectedWins>
        {
            [year] = ExpectedWins.Learn(table, table.In(year.Before), table.In(year.After)),
        };
        var step = all.FirstOrDefault(move => move.IsFall) is { } worst ? Step(worst) : null;
        return (
            [.. all.Select(move => Describe(move, expected.GetValueOrDefault(move.Window)))],
            step,
            lookedNow + lookedLasting
        );
    }

    private WinRateMove Describe(GroupMove move, ExpectedWins? expected)
    {
        var members = move.Group.Members;
        return new(
            move.Group.Words,
            [.. move.Group.Traits.Select(trait => $"{trait.Dimension} = {trait.Value}")],
            Dates.Iso(move.Window.After.Start),
            Dates.Iso(move.Window.After.End),
            move.Window.IsLong
        )
        {
            Deals = move.After.Cases,
            WinRate = move.RateAfter,
            DealsBefore = move.Before.Cases,
            WinRateBefore = move.RateBefore,
            Effect = move.Effect,
            QValue = move.QValue,
            Since = expected is null ? null : Onset.Find(table, expected, move)?.Id,
            Companions = Companions.Find(
                table,
                members.And(table.In(move.Window.Before)),
                members.And(table.In(move.Window.After)),
                move.Group.Has
            ),
        };
    }

    private WinLossStep? Step(GroupMove move)
    {
        var after = table.In(move.Window.After);
        return WinLossSteps.Find(
            table,
            move.Group.Members.And(after),
            move.Group.Words,
            after,
            deal => move.Group.Holds(table, deal, deal.Now)
        );
    }
}
