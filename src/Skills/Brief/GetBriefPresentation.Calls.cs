using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.ForecastAccuracy;

namespace RevBot.Skills.Brief;

/// <content>
/// The model against what sellers call, out of <c>get_forecast</c> by seller and <c>get_forecast_accuracy</c>.
/// </content>
internal sealed partial class GetBriefPresentation
{
    private const int MostCallers = 3;
    private const int MostHabits = 3;

    // Model − calls of the sellers named and of the others = that of all. Null where there is no model, or nothing is called.
    private Statement? Calls(Statement blank)
    {
        if (
            view.IsPast
            || view.Forecast is not { Ensemble.Amount: var model }
            || view.Forecast.MethodOf(ForecastMethods.Commit) is not { Amount: var called }
        )
        {
            return null;
        }

        var gaps = Gaps();
        var named = view.IsOwn ? [] : gaps.Take(MostCallers).ToArray();
        var rest = named.Aggregate(model - called, (left, one) => left - GapOf(one));
        var facts = new StatementFacts(StatementKind.Calls)
            .Add("model", "Forecast", model, "the ensemble")
            .Add("called", "AE commit", called, "what sellers call")
            .Add("gap", "Difference", (model - called).Abs(), "|forecast − AE commit|");
        if (named.Length > 0 && gaps.Length > named.Length)
        {
            facts
                .Add("rest", "All others", rest, "forecast − AE commit of the sellers who are not named")
                .Count("rest_count", "Others", gaps.Length - named.Length, "sellers who are not named");
        }

        return blank with
        {
            Facts = AddHabits(facts).Facts,
            Items = [.. named.Select((one, place) => CallerItem(one, place + 1))],
            Marks = StatementNames.Marks([
                model > called ? "above" : string.Empty,
                model == called ? "same" : string.Empty,
                rest.Minor > 0 ? "rest_rises" : string.Empty,
                view.IsOwn ? "own" : string.Empty,
                view.Calls.Sellers.Any(seller => seller.IsRanked) ? "judged" : string.Empty,
            ]),
        };
    }

    // Sellers whose forecast differs from their calls, furthest apart first.
    private GetForecastResult.ForecastGroup[] Gaps() =>
        [
            .. view
                .BySeller.Groups.Where(group => group.Ensemble is not null && GapOf(group).Minor != 0)
                .OrderByDescending(group => Math.Abs(GapOf(group).Minor))
                .ThenBy(group => group.Group, StringComparer.Ordinal),
        ];

    private static Money GapOf(GetForecastResult.ForecastGroup group) =>
        group.Ensemble is { } expected ? expected - group.Called : Money.Zero(group.Called.Currency);

    // Who calls high or low by more than chance, out of the record of their calls at mid-quarter.
    private StatementFacts AddHabits(StatementFacts facts) =>
        facts
            .Add(
                "high",
                "Call high",
                NamesOf(CallHabit.High),
                "calls above what was won at mid-quarter, by more than chance"
            )
            .Add(
                "low",
                "Call low",
                NamesOf(CallHabit.Low),
                "calls below what was won at mid-quarter, by more than chance"
            );

    private string? NamesOf(string habit)
    {
        var names = view
            .Calls.Sellers.Where(seller => seller.Habit == habit)
            .Take(MostHabits)
            .Select(InWords)
            .ToArray();
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static string InWords(GetForecastAccuracyResult.SellerAccuracy seller) =>
        seller.Points[QuarterPoint.Middle].Bias is { } bias
            ? $"{seller.Seller} ({Wording.Percent(Math.Abs(bias))})"
            : seller.Seller;

    private StatementItem CallerItem(GetForecastResult.ForecastGroup group, int place)
    {
        var gap = GapOf(group);
        return new StatementFacts(StatementKind.Calls, place)
            .Add("owner", "Seller", group.Group, "who called")
            .Add("model", "Forecast", group.Ensemble, "the seller's part of the ensemble")
            .Add("called", "Called", group.Called, "the seller's commit")
            .Add("gap", "Difference", gap, "forecast − called")
            .Add("open", "Open", group.Open, "open pipeline of the seller that is due in the period")
            .Add(
                "why",
                "Why",
                gap.Minor < 0 ? DoubtOf(group.Group) : null,
                "the largest deal in commit that is at risk"
            )
            .Item(gap.Minor > 0 ? "rises" : string.Empty);
    }

    private string? DoubtOf(string seller) =>
        view.Risks.Deals.FirstOrDefault(deal => deal.Owner == seller && IsCommit(deal)) is { Amount: { } amount } doubt
            ? $"{doubt.Name}, {Wording.Amount(amount)} in commit, {WordOf(doubt.Signals[0].Name)}"
            : null;

    private static string WordOf(string signal) => char.ToLowerInvariant(signal[0]) + signal[1..];
}
