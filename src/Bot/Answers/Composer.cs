using RevBot.Bot.Briefs;
using RevBot.Bot.Grounding;
using RevBot.Skills;
using RevBot.Skills.Brief;

namespace RevBot.Bot.Answers;

/// <summary>
/// Words results: templates for the sentences, then the notes that a reader needs as far as there is room, then one trust
/// line for the whole message.
/// </summary>
public sealed class Composer(AnswerTemplates templates)
{
    /// <summary>The most words of an answer in chat, its trust line included; of each, where a message has several.</summary>
    public const int MostWords = 120;

    /// <summary>One answer for the results of a message, in order.</summary>
    public Answer Compose(
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results,
        DataState state
    )
    {
        var trust = TrustLine.Of([.. results.Select(result => result.Result)], state);
        var texts = results.Select(result => Text(result.Skill, result.Result, result.Assumed, trust));
        var answer = new Answer(
            string.Join("\n\n", texts) + (HasBrief(results) ? "\n\n" : "\n") + trust,
            [.. results.SelectMany(result => result.Result.Tables)],
            [
                .. results.SelectMany(result => result.Result.AllFacts),
                .. TrustLine.Facts([.. results.Select(result => result.Result)], state),
            ],
            [.. results.SelectMany(result => result.Result.FollowUps).Distinct(StringComparer.Ordinal).Take(3)]
        );
        return answer with { Grounded = AnswerGrounding.Check(answer.Text, results, state).Grounded };
    }

    private static bool HasBrief(
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results
    ) => results.Any(result => result.Result is BriefResult);

    private string Text(ISkill skill, SkillResult result, IReadOnlyList<string> assumed, string trust)
    {
        var room = (result is BriefResult ? BriefWording.MostWords : MostWords) - Words.In(trust);
        return result is BriefResult brief
            ? string.Join("\n\n", templates.Briefs.Word(brief, room).Select(section => section.Text))
            : string.Join('\n', NotesFit.Of(templates.Render(skill, result), result.Notes, assumed, room));
    }
}
