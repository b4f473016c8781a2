using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.DealStory.Similarity;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Filtering.Fields;

namespace RevBot.Skills.DealStory;

/// <summary>
/// "What about the Acme deal?": one deal in depth. Of an open deal: its chance, what makes it, what its risk signals
/// cost, when it may close, what to do next. Of every deal: its fields, its history and the closed deals most like it.
/// </summary>
/// <remarks>
/// The chance is of being won by the end of the quarter of tomorrow; the impact of the signals is about the quarter
/// that the deal is due in. The two are different questions and are named apart in the answer.
/// </remarks>
public sealed class ExplainDeal : Skill<ExplainDealArguments, ExplainDealResult>
{
    /// <inheritdoc/>
    public override string Plugin => "deals";

    /// <inheritdoc/>
    public override string Name => "explain_deal";

    /// <inheritdoc/>
    public override string Description =>
        "One deal in depth: state, history, chance of being won and what makes it, risk signals, likely close date, similar deals, next best action.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.Activities | DataKinds.Contacts | DataKinds.Signals;

    /// <inheritdoc/>
    public override ExplainDealResult Run(ScopedBook book, ExplainDealArguments arguments)
    {
        var deal = NamedDeal.Find(book, arguments.Deal);
        var result = new ExplainDealResult
        {
            Deal = NowOf(book, deal),
            Similar = SimilarDeals.Find(book, deal),
            History = DealHistory.Tell(book, deal),
            Currency = book.Company.Currency.Code,
            ListedDeals = [deal.Id],
        };
        if (!deal.Now.IsOpen)
        {
            return new ExplainDealPresentation(book, null).Describe(result);
        }

        var costs = new SignalCosts(book, deal);
        var outlook = new DealOutlook(book, deal, costs.Position).Assess(costs.Finding);
        var signals = costs.Signals();
        return new ExplainDealPresentation(book, costs.Period).Describe(
            result with
            {
                Score = outlook.Score,
                LikelyClose = outlook.Close,
                Signals = signals,
                Impact = costs.Finding.Probability is null ? null : costs.Finding.Impact,
                NextBestAction = DealAdvice.For(result.Deal, signals, outlook.Close),
            }
        );
    }

    private static DealNow NowOf(ScopedBook book, Deal deal)
    {
        var state = deal.Now;
        var hasActivities = book.Coverage.Activities;
        return new(deal)
        {
            Outcome =
                state.IsOpen ? "open"
                : state.IsWon ? "won"
                : "lost",
            Created = DealRow.Iso(deal.CreatedOn),
            AgeDays = deal.CreatedOn is { } on
                ? Period.DaysBetween(on, state.IsOpen ? book.Today : state.CloseOn ?? book.Today)
                : null,
            DaysInStage = state.IsOpen ? Period.DaysBetween(book.Company.DayOf(deal.InStageSince), book.DataDay) : null,
            Pushes = deal.Course.PushCount,
            LastFromBuyer = hasActivities ? DealRow.Iso(deal.Activities.LastTwoWayOn(book.Today)) : null,
            Activities = hasActivities ? DealFields.RecentActivities(deal.Activities, book.DataDay) : null,
            NextStep = book.IsLatest && !string.IsNullOrWhiteSpace(deal.NextStep) ? deal.NextStep : null,
            NextStepOn = book.IsLatest ? DealRow.Iso(deal.NextStepOn) : null,
            LossReason = state.IsLost ? deal.LossReason : null,
        };
    }
}
