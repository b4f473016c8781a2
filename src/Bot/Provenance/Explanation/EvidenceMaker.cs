using RevBot.Bot.Answering;
using RevBot.Bot.Functions;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Facts;
using RevBot.Skills.Provenance;

namespace RevBot.Bot.Provenance.Explanation;

/// <summary>
/// Gathers the evidence of an answer by making it again, in the scope that the person has now: what they may not see any
/// more is not in it.
/// </summary>
/// <param name="remaking">Makes answers again.</param>
/// <param name="versions">Which functions and words answer now.</param>
public sealed class EvidenceMaker(AnswerRecomputer remaking, string versions)
{
    /// <summary>How many deals are listed for a figure.</summary>
    public const int MostRows = 10;

    /// <summary>The evidence of an answer.</summary>
    /// <param name="past">The answer.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">Of the person who got it, as it is now.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public async Task<Evidence> GatherAsync(
        PastAnswer past,
        DealBook deals,
        Scope scope,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(deals);
        var again = await remaking.RecomputeAsync(past, deals, scope, cancellation);
        var change = past.Stored is null ? null : ReplayVerdict.Compare(past.Stored, again, versions).Why;
        return new(
            past.ShownId,
            [.. again.Parts.Zip(again.Calls, (made, call) => CreateCall(made.Skill, call, again))],
            Snapshot(past, again),
            past.Stored is null ? null : change is null,
            change
        )
        {
            Unused = past.Stored?.Unused ?? [],
        };
    }

    private static EvidenceCall CreateCall(ISkill skill, AnsweredCall call, ComposedAnswer again)
    {
        var result = (SkillResult)call.Result;
        var (said, others) = HeadlineFigures.Split(result, again.Answer.Text);
        return new(
            call.Function,
            skill.Description,
            call.Arguments,
            [.. said.Concat(others).Select(fact => Figure(fact, result, again.View))]
        )
        {
            Period = result.Period,
            From = result.From,
            To = result.To,
            Filter = result.Filter,
            Assumed = call.Assumed,
            Said = said.Count,
        };
    }

    private static EvidenceFigure Figure(Fact fact, SkillResult result, ScopedBook view)
    {
        var figure = new EvidenceFigure(fact) { Rows = fact.Source.Rows };
        return Rows(fact, result, view) is not { } rows
            ? figure
            : figure with
            {
                Rows = rows.Count,
                RowsTotal = FactFormat.Exact(FactValue.Of(rows.Total)),
                Listed = [.. rows.Listed.Select(Row)],
                LeftOut = rows.LeftOut,
            };
    }

    private static CountedRows? Rows(Fact fact, SkillResult result, ScopedBook view) =>
        fact.Source.Counts is { } counted ? CountedRows.Of(view, result, counted, MostRows)
        : fact.Source.Deals is { Count: > 0 } deals ? CountedRows.Of(view, deals, MostRows)
        : null;

    private static EvidenceRow Row(CountedRow row) =>
        new(
            row.Deal,
            row.Name,
            row.Owner,
            row.Stage,
            row.CloseOn is { } day ? Dates.Iso(day) : null,
            row.Amount?.Amount
        );

    private static EvidenceSnapshot Snapshot(PastAnswer past, ComposedAnswer again) =>
        new(
            Dates.IsoInstant(past.AsOf),
            Dates.Iso(again.View.Today),
            past.Stored?.Revision ?? again.View.Revision,
            again.State.FinishedAt is { } finished ? Dates.IsoInstant(finished) : null,
            again.State.Age,
            past.Stored?.Versions is { Length: > 0 } versions ? versions : null
        );
}
