using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>The formulas of a forecast's figures with their numbers put in, and the deals behind them.</summary>
internal sealed class FormulaPresentation(ScopedBook book, GetForecastResult result, CommitForecast commit)
{
    /// <summary>Puts formulas and deals on facts.</summary>
    /// <param name="facts">Those of the same result; formulas of facts that are not there are left out.</param>
    public IReadOnlyList<Fact> On(IReadOnlyList<Fact> facts)
    {
        var workings = new Workings(facts);
        AddMethods(workings);
        AddAgainstQuota(workings);
        return workings
            .Counts(CountedDeals.Won, "closed_won", "won_deals")
            .Counts(CountedDeals.Open, "open", "open_deals")
            .Counts(CountedDeals.Commit, "commit_category")
            .Counts(CountedDeals.BestCase, "best_case")
            .Facts;
    }

    /// <summary>What each method's number is the sum of.</summary>
    private void AddMethods(Workings workings)
    {
        workings
            .Sum(ForecastMethods.Commit, Calls())
            .Sum("commit_category", [ClosedWon, Workings.Of("open in commit", result.Commit - result.ClosedWon)])
            .Sum(
                "best_case",
                [
                    ClosedWon,
                    Workings.Of("open in commit", result.Commit - result.ClosedWon),
                    Workings.Of("open in best case", result.BestCase - result.Commit),
                ]
            );
        foreach (var method in result.Methods)
        {
            if (method.Method is ForecastMethods.Weighted or ForecastMethods.Model or ForecastMethods.Bookings)
            {
                workings.Sum(method.Method, Expected(method));
            }
        }

        workings.Sum(
            ForecastMethods.Ensemble,
            [
                .. result
                    .Methods.Select(method =>
                        method is { Corrected: { } corrected, Weight: { } weight }
                            ? Workings.Of($"{method.Name}, corrected", corrected, Math.Round((decimal)weight, 6))
                            : null
                    )
                    .OfType<FormulaTerm>(),
            ]
        );
    }

    /// <summary>The distances from the quota and the ratios to it.</summary>
    private void AddAgainstQuota(Workings workings)
    {
        foreach (var method in result.Methods)
        {
            var isShort = result.Quota is { } quota && method.Amount < quota;
            workings.Sum(
                $"{method.Method}_against_quota",
                isShort ? ["quota", $"-{method.Method}"] : [method.Method, "-quota"]
            );
        }

        workings
            .Sum("gap", "quota", "-closed_won")
            .Ratio("attainment", "closed_won", "quota")
            .Ratio("percent_to_commit", ForecastMethods.Commit, "quota")
            .Ratio("coverage", "open", "quota")
            .Ratio("remaining_coverage", "open", "gap");
    }

    private FormulaTerm ClosedWon => Workings.Of("closed won", result.ClosedWon);

    /// <summary>
    /// Each seller's own call, the largest first; what is left is that of the sellers without one.
    /// </summary>
    private FormulaTerm[] Calls()
    {
        var called = book
            .People.Sellers.Where(seller => commit.Calls.ContainsKey(seller.Id))
            .Select(seller => (seller.Name, Amount: commit.Calls[seller.Id]))
            .OrderByDescending(call => call.Amount.Minor)
            .ThenBy(call => call.Name, StringComparer.Ordinal)
            .Select(call => Workings.Of($"called by {call.Name}", call.Amount))
            .ToArray();
        if (commit.Shared > 0)
        {
            return
            [
                Workings.Of("closed + commit of the deals", commit.Amount - commit.AboveDeals),
                Workings.Of("called above the deals, their part of it", commit.AboveDeals),
            ];
        }

        var left = commit.Calls.Values.Aggregate(commit.Amount, (rest, call) => rest - call);
        return commit.Uncalled == 0
            ? called
            :
            [
                .. called,
                Workings.Of($"closed + commit of {Wording.Plural(commit.Uncalled, "seller")} without a call", left),
            ];
    }

    /// <summary>
    /// The parts of a method's number: closed won, what is expected of open deals, what is still to be created.
    /// </summary>
    private FormulaTerm[] Expected(GetForecastResult.ForecastMethod method)
    {
        if (method.Method == ForecastMethods.Bookings)
        {
            return [ClosedWon, Workings.Of("expected by past quarters", method.Amount - result.ClosedWon)];
        }

        // Below the lowest level the weighted pipeline is that of the pipeline skills: no revenue yet to be created in it.
        var hasNew =
            result.Range is not null
            && (method.Method == ForecastMethods.Model || result.Basis is { Level: > HistoryLevel.StagePercentages });
        var fresh = hasNew && result.Range is { } range ? range.NewRevenue : Money.Zero(method.Amount.Currency);
        var open = Workings.Of(
            method.Method == ForecastMethods.Model ? "expected of open deals" : "open deals × conversion",
            method.Amount - result.ClosedWon - fresh
        );
        return hasNew ? [ClosedWon, open, Workings.Of("still to be created", fresh)] : [ClosedWon, open];
    }
}
