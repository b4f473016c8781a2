using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.DealStory.Similarity;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.DealStory;

/// <summary>"What about the Acme deal?": one deal, why it scores as it does, when it may close, what to do.</summary>
public sealed class ExplainDeal : Skill<ExplainDealArguments, ExplainDealResult>
{
    private const int RecentDays = 30;

    /// <inheritdoc/>
    public override string Plugin => "deals";

    /// <inheritdoc/>
    public override string Name => "explain_deal";

    /// <inheritdoc/>
    public override string Description =>
        "One deal in depth: state, history, chance of being won and what makes it, risk signals, likely close date, similar deals, next best action.";

    /// <inheritdoc/>
    public override ExplainDealResult Run(ScopedBook book, ExplainDealArguments arguments)
    {
        var deal = NamedDeal.Find(book, arguments.Deal);
        var result = new ExplainDealResult
        {
            Deal = NowOf(book, deal),
            Similar = SimilarDeals.Of(book, deal),
            History = DealHistory.Of(book, deal),
            Currency = book.Company.Currency.Code,
            ListedDeals = [deal.Id],
        };
        if (!deal.Now.IsOpen)
        {
            return DealStoryFacts.Describe(result, book, null);
        }

        var costs = new SignalCosts(book, deal);
        var (score, close) = new DealOutlook(book, deal).Of(costs.Finding);
        var signals = costs.Signals();
        return DealStoryFacts.Describe(
            result with
            {
                Score = score,
                LikelyClose = close,
                Signals = signals,
                Impact = costs.Finding.Probability is null ? null : costs.Finding.Impact,
                NextBestAction = DealAdvice.For(result.Deal, signals, close),
            },
            book,
            costs
        );
    }

    private static DealNow NowOf(ScopedBook book, Deal deal)
    {
        var state = deal.Now;
        var hasActivities = book.Coverage.Activities;
        return new()
        {
            Id = deal.Id,
            Name = deal.Name,
            Account = deal.Account?.Name,
            Owner = state.Owner?.Name,
            Outcome =
                state.IsOpen ? "open"
                : state.IsWon ? "won"
                : "lost",
            Stage = state.Stage.Name,
            ForecastCategory = CategoryNames.Of(state.Category),
            Amount = state.HasValue ? state.Value : null,
            CloseDate = Iso(state.CloseOn),
            Created = Iso(deal.CreatedOn),
            AgeDays = deal.CreatedOn is { } on
                ? Days(on, state.IsOpen ? book.Today : state.CloseOn ?? book.Today)
                : null,
            DaysInStage = state.IsOpen ? Days(book.Company.DayOf(deal.InStageSince), book.Today) : null,
            Pushes = deal.Course.PushCount,
            LastFromBuyer = hasActivities ? Iso(deal.Activities.LastTwoWayOn(book.Today)) : null,
            Activities = hasActivities
                ? deal.Activities.CountBetween(book.Today.PlusDays(1 - RecentDays), book.Today)
                : null,
            NextStep = book.IsLatest && !string.IsNullOrWhiteSpace(deal.NextStep) ? deal.NextStep : null,
            NextStepOn = book.IsLatest ? Iso(deal.NextStepOn) : null,
            LossReason = state.IsLost ? deal.LossReason : null,
        };
    }

    private static int Days(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);

    private static string? Iso(LocalDate? day) => day is { } date ? Dates.Iso(date) : null;
}
