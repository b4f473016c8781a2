using RevBot.Bot.Wording.Grounding;
using RevBot.Skills.Brief;

namespace RevBot.Bot.Wording;

/// <summary>
/// Other words for a composed answer, where the settings allow them. Only the template's own sentences are reworded: notes
/// and trust line stay as they are. The deterministic answer is made first and is what the record keeps; this changes what is shown.
/// </summary>
public sealed class AnswerRewording(Composer composer, RewordingGate gate)
{
    /// <summary>The answer as it is shown: reworded where the facts bear the words out, else as it was.</summary>
    /// <param name="answer">Composed of the results.</param>
    /// <param name="parts">What functions found, in order.</param>
    /// <param name="state">The data's.</param>
    /// <param name="question">The person's words.</param>
    /// <param name="cancellation">Ends the wait for a rewording.</param>
    public async ValueTask<Answer> RewordAsync(
        Answer answer,
        IReadOnlyList<FunctionAnswer> parts,
        DataState state,
        string question,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(parts);
        var trust = TrustLine.Write(parts, state);
        var texts = new List<string>();
        foreach (var part in parts)
        {
            var result = part.Result;
            var draft = new Draft(composer.Sentences(part, trust), [.. result.AllFacts], question);
            var context = AnswerGrounding.Context([part], state, question);
            texts.Add(
                result is GetBriefResult
                    ? await gate.PassLinesAsync(draft, context, cancellation)
                    : await gate.PassAsync(draft, context, cancellation)
            );
        }

        var shown = composer.Compose(parts, state, texts);
        return shown.Grounded && IsNoLonger(shown, answer) ? shown : answer;
    }

    // A rewording may not spend words that the template's answer did not.
    private static bool IsNoLonger(Answer shown, Answer answer) =>
        WordCounter.Count(shown.Text) <= Math.Max(WordCounter.Count(answer.Text), Composer.MostWords);
}
