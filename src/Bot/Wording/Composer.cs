using RevBot.Bot.Wording.Briefs;
using RevBot.Bot.Wording.Grounding;
using RevBot.Skills;
using RevBot.Skills.Brief;

namespace RevBot.Bot.Wording;

/// <summary>
/// Words results: templates for the sentences, then the notes that a reader needs as far as there is room, then one trust
/// line for the whole message. An answer whose own words its facts do not bear out is a bug: it is marked and logged.
/// </summary>
public sealed class Composer(AnswerTemplates templates, ILogger logger)
{
    /// <summary>The most words of an answer in chat, its trust line included; of each, where a message has several.</summary>
    public const int MostWords = 120;

    /// <summary>One answer for the results of a message, in order.</summary>
    public Answer Compose(
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results,
        DataState state
    ) =>
        Compose(
            results,
            state,
            [.. results.Select(result => Sentences(result.Skill, result.Result, WriteTrustLine(results, state)))]
        );

    /// <summary>One answer with its sentences given, one text a result; notes are those that fit beside the template's own.</summary>
    internal Answer Compose(
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results,
        DataState state,
        IReadOnlyList<string> sentences
    )
    {
        var trust = WriteTrustLine(results, state);
        var texts = results.Zip(sentences, (result, said) => Text(result, said, trust));
        var answer = new Answer(
            string.Join("\n\n", texts) + (HasBrief(results) ? "\n\n" : "\n") + trust,
            [.. results.SelectMany(result => result.Result.Tables)],
            [
                .. results.SelectMany(result => result.Result.AllFacts),
                .. TrustLine.Facts([.. results.Select(result => result.Result)], state),
            ],
            [.. results.SelectMany(result => result.Result.FollowUps).Distinct(StringComparer.Ordinal).Take(3)]
        );
        var report = AnswerGrounding.Check(answer.Text, results, state);
        GroundingLog.Failures(logger, "Answer", report);
        return answer with { Grounded = report.Grounded };
    }

    /// <summary>The template's sentences for a result, without notes and trust line.</summary>
    /// <param name="skill">What answered.</param>
    /// <param name="result">Its result.</param>
    /// <param name="trust">The trust line, whose words a brief leaves room for.</param>
    internal string Sentences(ISkill skill, SkillResult result, string trust) =>
        result is GetBriefResult brief
            ? string.Join(
                "\n\n",
                templates
                    .Briefs.Compose(brief, BriefWording.MostWords - WordCounter.Count(trust))
                    .Select(section => section.Text)
            )
            : templates.Render(skill, result);

    /// <summary>The trust line of the results.</summary>
    internal static string WriteTrustLine(
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results,
        DataState state
    ) => TrustLine.Write([.. results.Select(result => result.Result)], state);

    private static bool HasBrief(
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results
    ) => results.Any(result => result.Result is GetBriefResult);

    private string Text(
        (ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed) part,
        string sentences,
        string trust
    ) =>
        part.Result is GetBriefResult
            ? sentences
            : string.Join(
                '\n',
                NoteSelection
                    .AddNotes(
                        templates.Render(part.Skill, part.Result),
                        part.Result.Notes,
                        part.Assumed,
                        MostWords - WordCounter.Count(trust)
                    )
                    .Skip(1)
                    .Prepend(sentences)
            );
}
