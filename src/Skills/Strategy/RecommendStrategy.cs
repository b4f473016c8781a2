using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms;
using RevBot.Data.Finance;
using RevBot.Skills.DealStory.Similarity;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Strategy;

/// <summary>
/// "What is the best strategy for Acme?": the closed deals most like it, what those that were won did that
/// those that were lost did not, the price that won, and who can be named as a reference.
/// </summary>
public sealed class RecommendStrategy : Skill<RecommendStrategyArguments, RecommendStrategyResult>
{
    private const int MostSimilar = 80;
    private const int MostReferences = 3;
    private const int Least = 6;

    // Half of the traits that the deal has.
    private const double LeastLikeness = 0.5;

    /// <inheritdoc/>
    public override string Plugin => "strategy";

    /// <inheritdoc/>
    public override string Name => "recommend_strategy";

    /// <inheritdoc/>
    public override string Description =>
        "Price, position and talk track that won deals like one, what winners did otherwise, and references by name.";

    /// <inheritdoc/>
    public override DataKinds Needs =>
        DataKinds.History | DataKinds.Activities | DataKinds.Contacts | DataKinds.Competitors | DataKinds.LossReasons;

    /// <inheritdoc/>
    public override RecommendStrategyResult Run(ScopedBook book, RecommendStrategyArguments arguments)
    {
        var deal = NamedDeal.Find(book, arguments.Deal);
        var similar = SimilarDeals.Closest(book, deal, MostSimilar, LeastLikeness);
        Deal[] won = [.. similar.Select(one => one.Deal).Where(one => one.Now.IsWon)];
        Deal[] lost = [.. similar.Select(one => one.Deal).Where(one => one.Now.IsLost)];
        var stage = StageOf(deal);
        var result = new RecommendStrategyResult
        {
            Id = deal.Id,
            Deal = deal.Name,
            Account = deal.Account?.Name,
            Stage = stage.Name,
            IsOpen = deal.Now.IsOpen,
            Similar = similar.Count,
            Won = won.Length,
            References =
            [
                .. similar
                    .Where(one => one.Deal.Now.IsWon)
                    .Take(MostReferences)
                    .Select(one => SimilarDeals.Describe(deal, one)),
            ],
            Habits = WinningHabits.Find(
                [.. won.Select(one => DealPractice.By(book, one, stage)).OfType<DealPractice>()],
                [.. lost.Select(one => DealPractice.By(book, one, stage)).OfType<DealPractice>()],
                DealPractice.Read(book, deal, book.Today)
            ),
            Currency = book.Company.Currency.Code,
            ListedDeals = [deal.Id],
        };
        return RecommendStrategyPresentation.Describe(
            Against(Lost(Price(result, book, won), lost), deal, similar),
            book
        );
    }

    // Of a closed deal the stage that it closed from.
    private static Stage StageOf(Deal deal)
    {
        var state = deal.Now;
        return state.IsOpen
            ? state.Stage
            : deal.History.Select(version => version.State.Stage).LastOrDefault(stage => stage.IsOpen) ?? state.Stage;
    }

    private static RecommendStrategyResult Price(RecommendStrategyResult result, ScopedBook book, Deal[] won)
    {
        double[] amounts = [.. won.Where(deal => deal.Now.HasValue).Select(deal => (double)deal.Now.Value.Minor)];
        var ends = amounts.Length < Least ? null : Percentiles.Quantiles(amounts, 0.25, 0.75);
        var discounts = Percentiles.Of(won.Select(deal => deal.Discount).OfType<double>());
        var told = discounts is { Count: >= Least };
        return result with
        {
            WonFrom = ends is null ? null : Money.Rounded(ends[0], book.Company.Currency),
            WonTo = ends is null ? null : Money.Rounded(ends[1], book.Company.Currency),
            WonDiscount = told ? discounts!.Median : null,
            MostDiscount = told ? discounts!.P90 : null,
        };
    }

    private static RecommendStrategyResult Lost(RecommendStrategyResult result, Deal[] lost)
    {
        string[] reasons = [.. lost.Select(deal => deal.LossReason).OfType<string>()];
        var top = reasons
            .CountBy(reason => reason, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(reason => reason.Value)
            .ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return result with { LostFor = top.Key, LostForDeals = top.Value, LostWithReason = reasons.Length };
    }

    private static RecommendStrategyResult Against(
        RecommendStrategyResult result,
        Deal deal,
        IReadOnlyList<Precedent> similar
    )
    {
        if (deal.Competitor is not { } competitor)
        {
            return result;
        }

        Deal[] met =
        [
            .. similar
                .Select(one => one.Deal)
                .Where(one => string.Equals(one.Competitor, competitor, StringComparison.OrdinalIgnoreCase)),
        ];
        return result with { Competitor = competitor, Met = met.Length, MetWon = met.Count(one => one.Now.IsWon) };
    }
}
