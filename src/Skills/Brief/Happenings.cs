using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.PipelineChanges;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Brief;

/// <summary>
/// What happened to deals in a window, out of the comparison that <c>get_pipeline_changes</c> makes. A deal stands in
/// one line, so that amounts add up.
/// </summary>
/// <remarks>
/// A deal won or lost counts with the amount at which it closed, also where it came and closed inside the window, or was
/// closed ahead of a period with whose first day the window begins: so won is the closed won of the forecast. Every other
/// deal counts with what it adds to the pipeline or takes from it. Exchange rates happen to no deal and are left out.
/// </remarks>
internal static class Happenings
{
    /// <summary>The lines that deals stand in, most money first; none where the data have no close dates.</summary>
    public static IReadOnlyList<Happening> Between(
        ScopedBook book,
        Period period,
        DealSelection selection,
        ChangeWindow window
    ) => book.Coverage.CloseDates ? From(Waterfall.Between(book, period, selection, window)) : [];

    /// <summary>The same of a comparison that is made already.</summary>
    public static IReadOnlyList<Happening> From(Waterfall waterfall) =>
        [
            .. LineNames
                .All.Where(kind => kind != LineKind.Currency)
                .Select(kind => (Kind: kind, Deals: DealsIn(waterfall, kind)))
                .Where(line => line.Deals.Length > 0)
                .Select(line => new Happening(line.Kind, Sum(line.Deals, waterfall.Start.Currency), line.Deals))
                .OrderByDescending(happening => happening.Total.Minor)
                .ThenBy(happening => happening.Kind),
        ];

    /// <summary>All their amounts together.</summary>
    public static Money Total(IReadOnlyList<Happening> happenings, Currency currency) =>
        happenings.Aggregate(Money.Zero(currency), (sum, happening) => sum + happening.Total);

    private static HappenedDeal[] DealsIn(Waterfall waterfall, LineKind kind)
    {
        var closed = waterfall.Passed.Concat(waterfall.ClosedAhead).Where(crossing => kind == Outcome(crossing));
        return
        [
            .. waterfall
                .In(kind)
                .Select(movement => DealOf(kind, movement.Crossing, movement.Change))
                .Concat(closed.Select(crossing => DealOf(kind, crossing, Money.Zero(waterfall.Start.Currency))))
                .OrderByDescending(deal => deal.Amount.Minor)
                .ThenBy(deal => deal.Deal is null)
                .ThenBy(deal => deal.Deal?.Id, StringComparer.Ordinal),
        ];
    }

    private static LineKind? Outcome(in Crossing crossing) =>
        crossing.After switch
        {
            { IsWon: true } => LineKind.Won,
            { IsLost: true } => LineKind.Lost,
            _ => null,
        };

    private static HappenedDeal DealOf(LineKind kind, in Crossing crossing, Money change)
    {
        var closed = kind is LineKind.Won or LineKind.Lost ? crossing.After : null;
        var amount = closed?.Value ?? change.Abs();
        return new(crossing.Deal, amount, ReasonOf(kind, crossing));
    }

    private static string? ReasonOf(LineKind kind, in Crossing crossing) =>
        (kind, crossing) switch
        {
            (LineKind.Won, { After.CloseOn: { } closed, Deal.CreatedOn: { } created }) when created <= closed =>
                $"in {Wording.Days(NodaTime.Period.DaysBetween(created, closed))}",
            (LineKind.Lost, { Deal.LossReason: { } reason }) => reason,
            (LineKind.PushedOut, { After: { CloseOn: { } date } }) => $"to {Wording.Day(date)}",
            (LineKind.PushedOut, _) => "without a date",
            (LineKind.PulledIn, { Before.CloseOn: { } date, After.CloseOn: { } now }) when date < now =>
                $"slipped from {Wording.Day(date)}",
            (LineKind.PulledIn, { Before.CloseOn: { } date }) => $"from {Wording.Day(date)}",
            (LineKind.Created, { After: { CloseOn: { } date } }) => $"due {Wording.Day(date)}",
            (LineKind.Increased or LineKind.Decreased, { Before: { } before, After: { } after }) =>
                $"{Wording.Amount(before.Value)} to {Wording.Amount(after.Value)}",
            _ => null,
        };

    private static Money Sum(HappenedDeal[] deals, Currency currency) =>
        deals.Aggregate(Money.Zero(currency), (sum, deal) => sum + deal.Amount);
}
