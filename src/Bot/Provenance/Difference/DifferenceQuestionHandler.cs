using System.Diagnostics;
using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Functions;
using RevBot.Bot.Provenance.Phrases;
using RevBot.Data.Calendar;
using RevBot.Skills;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>Answers "Why is this different from Monday?" about the last answer of the conversation.</summary>
/// <param name="reader">Tells the question.</param>
/// <param name="answers">What was answered.</param>
/// <param name="comparing">Finds the causes.</param>
/// <param name="remaking">Makes answers again.</param>
public sealed class DifferenceQuestionHandler(
    ProvenanceReader reader,
    AnswerStore answers,
    AnswerComparer comparing,
    AnswerRecomputer remaking
) : IMetaQuestionHandler
{
    /// <inheritdoc/>
    public async ValueTask<MetaAnswer?> AnswerAsync(MetaQuestion turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (reader.ReadDifferenceQuestion(turn.Request.Text, turn.Book.Today) is not { } question)
        {
            return null;
        }

        // Without an answer to compare, "why has it changed since Monday" is a question about the company.
        if (LastAnswer.Find(turn, answers) is not { } later)
        {
            return null;
        }

        try
        {
            return await CompareAsync(question, later, turn, cancellation);
        }
        catch (SkillInputException problem)
        {
            return MetaAnswer.Refused(problem.Message);
        }
    }

    private async Task<MetaAnswer> CompareAsync(
        DifferenceQuestion question,
        PastAnswer later,
        MetaQuestion turn,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        var scope = turn.Book.Scope;
        if (await comparing.CompareAsync(later, question.Day, turn.Deals, scope, cancellation) is not { } comparison)
        {
            return MetaAnswer.Refused(
                "I have no earlier answer of yours to that question; name a day, for example \"Why is this different from Monday?\""
            );
        }

        var earlier = Dates.FromIso(comparison.EarlierDay)!.Value;
        var move = comparison.Causes.Contains("data", StringComparer.Ordinal)
            ? await ForecastMoveExplanation.ExplainAsync(later, earlier, remaking, turn, cancellation)
            : null;
        return new(
            new(
                FunctionCall.Of(
                    "compare_answers",
                    new CompareAnswersArguments(later.ShownId, question.Day is { } day ? Dates.Iso(day) : null)
                ),
                comparison,
                Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3)
            ),
            AnswerComparisonText.Write(comparison, move)
        );
    }
}
