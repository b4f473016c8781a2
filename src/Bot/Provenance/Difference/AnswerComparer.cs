using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Facts;
using RevBot.Skills.Provenance;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>
/// Says why an answer is not what it was, by making both again over the data as known now: what differs from the first
/// time is due to late data or another program, what differs between the two remakes to what happened in between.
/// </summary>
/// <param name="answers">What was answered.</param>
/// <param name="remaking">Makes answers again.</param>
/// <param name="versions">Which functions and words answer now.</param>
public sealed class AnswerComparer(AnswerStore answers, AnswerRecomputer remaking, string versions)
{
    /// <summary>How many deals are named.</summary>
    public const int MostDeals = 10;

    /// <summary>Compares an answer with that of an earlier day, or with the last one to the same question.</summary>
    /// <param name="later">The answer.</param>
    /// <param name="day">The earlier day; null for the last time that the person asked the same.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">The person's, as it is now.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    /// <returns>Null where nothing was asked before and no day is named.</returns>
    /// <exception cref="SkillInputException">An answer cannot be made again; the message says why.</exception>
    public async Task<AnswerComparison?> CompareAsync(
        PastAnswer later,
        LocalDate? day,
        DealBook deals,
        Scope scope,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(deals);
        var earlier = later.Stored is { } stored ? EarlierAnswer.Find(stored, answers, deals.Company, day) : null;
        if (earlier is null && day is null)
        {
            return null;
        }

        var now = await remaking.RecomputeAsync(later, deals, scope, cancellation);
        if (earlier is null)
        {
            var instant = Dates.CloseOf(day!.Value, deals.Company.Zone);
            var view = deals.For(scope, instant < later.AsOf ? instant : later.AsOf);
            var then = await remaking.RecomputeInViewAsync(later, view, cancellation);
            return Between(later, null, then, now);
        }

        return string.Equals(earlier.Scope, ScopeFingerprint.Compute(now.View), StringComparison.Ordinal)
            ? Between(
                later,
                earlier,
                await remaking.RecomputeAsync(PastAnswer.From(earlier), deals, scope, cancellation),
                now
            )
            : OtherScope(later, earlier, now, deals.Company);
    }

    // What the person saw then they may not see now, so the earlier figures are not told again.
    private static AnswerComparison OtherScope(
        PastAnswer later,
        StoredAnswer earlier,
        ComposedAnswer now,
        Company company
    ) =>
        new(
            later.ShownId,
            earlier.ShownId,
            Dates.Iso(now.View.Today),
            Dates.Iso(company.DayOf(earlier.AsOf)),
            ["scope"]
        )
        {
            Because =
            [
                "What you may see has changed since: the deals of other people are counted now, so the two figures are not about the same deals.",
            ],
        };

    private AnswerComparison Between(PastAnswer later, StoredAnswer? earlier, ComposedAnswer then, ComposedAnswer now)
    {
        var before = earlier?.Figures ?? StoredAnswer.FiguresOf(then.Calls);
        var figures = FigureDifferences.Find(before, now.Calls, now.View.Company.Currency);
        var changed = ChangedDeals.Since(now.View, then.View.AsOf, Result(now), MostDeals);
        var found = Causes(earlier, then, now, changed.Count).ToArray();
        var causes = figures.Any(figure => figure.IsRedefined)
            ? found.Prepend(("definition", "A definition has changed: see which figures are marked.")).ToArray()
            : found;
        var isSame = figures.Count == 0 && string.Equals(then.ResultHash, now.ResultHash, StringComparison.Ordinal);
        return new(
            later.ShownId,
            earlier?.ShownId,
            Dates.Iso(now.View.Today),
            Dates.Iso(then.View.Today),
            isSame ? [] : [.. causes.Select(cause => cause.Item1)]
        )
        {
            Figures = InOrderOfSaying(figures, now),
            Deals = isSame ? [] : changed.Listed,
            ChangedDeals = isSame ? 0 : changed.Count,
            Because = isSame ? [] : [.. causes.Select(cause => cause.Item2)],
        };
    }

    private IEnumerable<(string, string)> Causes(
        StoredAnswer? earlier,
        ComposedAnswer then,
        ComposedAnswer now,
        int changedDeals
    )
    {
        var (periodThen, periodNow) = (Result(then).Period, Result(now).Period);
        if (!string.Equals(periodThen, periodNow, StringComparison.Ordinal))
        {
            yield return (
                "period",
                $"The period is another: {FactFormat.Period(periodThen ?? "none")} then, {FactFormat.Period(periodNow ?? "none")} now."
            );
        }

        if (earlier is not null && !string.Equals(earlier.ResultHash, then.ResultHash, StringComparison.Ordinal))
        {
            if (!string.Equals(earlier.Versions, versions, StringComparison.Ordinal))
            {
                yield return ("engine", $"RevBot itself has changed: {earlier.Versions} then, {versions} now.");
            }

            if (earlier.Revision != now.View.Revision)
            {
                yield return (
                    "late_data",
                    $"What is known of {FactFormat.Date(then.View.Today)} has changed: data were loaded after that answer."
                );
            }
        }

        if (changedDeals > 0)
        {
            yield return ("data", $"{Count(changedDeals)} changed between the two days.");
        }
        else if (then.View.AsOf != now.View.AsOf)
        {
            yield return ("time", "No deal changed; what is expected of them moved with the calendar.");
        }
    }

    private static SkillResult Result(ComposedAnswer answer) => (SkillResult)answer.Calls[0].Result;

    private static IReadOnlyList<FigureDifference> InOrderOfSaying(
        IReadOnlyList<FigureDifference> figures,
        ComposedAnswer now
    )
    {
        var said = now
            .Calls.SelectMany(call => HeadlineFigures.Split((SkillResult)call.Result, now.Answer.Text).Said)
            .Select(fact => fact.Id)
            .ToList();
        int Place(FigureDifference figure) => said.IndexOf(figure.Id) is >= 0 and var place ? place : int.MaxValue;
        return [.. figures.OrderBy(Place)];
    }

    private static string Count(int deals) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{deals:#,0} {(deals == 1 ? "deal" : "deals")}"
        );
}
