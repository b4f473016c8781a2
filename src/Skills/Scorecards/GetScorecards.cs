using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Scorecards;

/// <summary>
/// "Who is going to miss quota?": a card for each seller: attainment against the time that is gone, pipeline, coverage,
/// activity, creation, win rate, cycle, ramp, calls, and what the forecast expects of each.
/// </summary>
/// <remarks>
/// A seller's forecast is the one that the forecast gives when it is asked about that seller alone. Who came or left
/// within the period is measured against the quota for the days of selling. What may be chance among so many sellers is
/// not called a habit.
/// </remarks>
public sealed class GetScorecards : Skill<GetScorecardsArguments, GetScorecardsResult>
{
    /// <inheritdoc/>
    public override string Plugin => "team";

    /// <inheritdoc/>
    public override string Name => "get_scorecards";

    /// <inheritdoc/>
    public override string Description =>
        "Each seller: attainment against time elapsed, forecast and chance of quota, pipeline, coverage, activity, creation, win rate, cycle, ramp, accuracy and bias of calls.";

    /// <inheritdoc/>
    public override DataKinds Needs =>
        DataKinds.CloseDates | DataKinds.Quotas | DataKinds.Activities | DataKinds.Calls | DataKinds.History;

    /// <inheritdoc/>
    public override bool SpeaksToViewer => true;

    /// <inheritdoc/>
    public override GetScorecardsResult Run(ScopedBook book, GetScorecardsArguments arguments)
    {
        var focus = ScorecardFocus.Parse(arguments.Focus);
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        var study = ScorecardStudy.Of(book, period, selection);
        var maker = new CardMaker(book, selection, study);
        var isOver = period.End < book.Today;
        SellerCard[] cards =
        [
            .. study
                .Sellers.Select(maker.Make)
                .Select(card => card with { Summary = CardSummary.Of(card, isOver) })
                .OrderBy(card => card.AgainstQuota is null)
                .ThenBy(card => card.AgainstQuota?.Minor ?? 0)
                .ThenBy(card => card.Seller, StringComparer.Ordinal)
                .ThenBy(card => card.SellerId),
        ];
        var withQuota = cards.Where(card => card.Quota is { Minor: > 0 }).ToArray();
        var quota = withQuota.Length == 0 ? (Money?)null : Sum(book, withQuota.Select(card => card.Quota!.Value));
        var result = new GetScorecardsResult
        {
            Sellers = cards,
            Won = Sum(book, cards.Select(card => card.Won)),
            Quota = quota,
            Attainment = quota is { } of ? Sum(book, withQuota.Select(card => card.Won)).Over(of) : null,
            Elapsed = 1 - ((double)period.DaysLeft(PeriodPosition.DayIn(book, period)) / period.Days),
            UsualByNow = maker.UsualByNow,
            QuietTeams = study.QuietTeams(book),
            First = FirstDealOf(FirstOf(cards, focus), maker),
            IsOver = isOver,
            IsOwn = cards is [{ SellerId: var only }] && only == book.Scope.Viewer.Id,
            Focus = focus,
            Sides = SidesOf(book, arguments.Filter, cards),
        };
        return new GetScorecardsPresentation(book, study).Describe(SkillResult.About(result, book, selection, period));
    }

    // Of people each card is of one side; a filter of deals leaves all sellers on every side.
    private static Sides? SidesOf(ScopedBook book, DealFilter? filter, SellerCard[] cards) =>
        NamedSides.Of(book, filter) is { Dimension: "owner" or "team" } sides
            ? sides.Tell(side =>
            {
                var people = DealSelection.Of(book, side.Filter).Sellers;
                SellerCard[] own = [.. cards.Where(card => people?.Contains(card.SellerId) == true)];
                SellerCard[] held = [.. own.Where(card => card.Quota is { Minor: > 0 })];
                var quota = held.Length == 0 ? (Money?)null : Sum(book, held.Select(card => card.Quota!.Value));
                return new(side.Name, FactValue.Of(Sum(book, own.Select(card => card.Won))))
                {
                    Deals = own.Sum(card => card.WonDeals),
                    Quota = FactValue.Of(quota),
                    OfQuota = quota is { } of
                        ? FactValue.Share(Sum(book, held.Select(card => card.Won)).Over(of))
                        : null,
                };
            })
            : null;

    // Whom to talk to first: who is furthest short, or who has gone quiet where that is asked.
    private static SellerCard? FirstOf(IEnumerable<SellerCard> cards, string? focus) =>
        focus switch
        {
            ScorecardFocus.Activity => cards
                .Where(card => card.HasGoneQuiet)
                .OrderBy(card => card.ActivityChange)
                .FirstOrDefault(),
            null or ScorecardFocus.Short or ScorecardFocus.Coverage => cards.FirstOrDefault(card =>
                card is { Forecast: not null, AgainstQuota.Minor: < 0, LeftOn: null }
            ),
            _ => null,
        };

    // The open deal that the forecast expects most of.
    private static GetScorecardsResult.FirstDeal? FirstDealOf(SellerCard? card, CardMaker maker)
    {
        if (
            card is null
            || maker.OutlookOf(card.SellerId) is not { } outlook
            || outlook
                .Raw.Deals.Where(deal => deal.Expected > 0 && deal.Deal.Now.HasValue)
                .OrderByDescending(deal => deal.Expected)
                .ThenBy(deal => deal.Deal.Order)
                .ToArray()
                is not [var first, ..]
        )
        {
            return null;
        }

        var state = first.Deal.Now;
        return new(
            first.Deal.Id,
            first.Deal.Name,
            card.Seller,
            state.Value,
            first.Probability,
            state.CloseOn is { } day ? Dates.Iso(day) : null
        );
    }

    private static Money Sum(ScopedBook book, IEnumerable<Money> amounts) =>
        amounts.Aggregate(Money.Zero(book.Company.Currency), (sum, amount) => sum + amount);
}
