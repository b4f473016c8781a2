using RevBot.Skills;

namespace RevBot.Bot.Wording.Grounding;

/// <summary>Checks the text of an answer against the results that it words.</summary>
internal static class AnswerGrounding
{
    /// <summary>The verdict on a whole answer: sentences, notes and trust line.</summary>
    public static GroundingReport Check(
        string text,
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results,
        DataState state
    )
    {
        ArgumentNullException.ThrowIfNull(results);
        return GroundingCheck.Check(
            text,
            results.SelectMany(result => result.Result.AllFacts),
            Context(results, state, string.Empty)
        );
    }

    /// <summary>What answers to a question may lean on beside their facts.</summary>
    public static GroundingContext Context(
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results,
        DataState state,
        string question
    ) =>
        new()
        {
            Question = question,
            Today = state.Today,
            Surroundings = [.. results.SelectMany(result => SurroundingFacts.Collect(result.Result, state)).Distinct()],
            Statements =
            [
                .. results
                    .SelectMany(result => result.Result.Notes.Select(note => note.Text).Append(TakenAs(result.Assumed)))
                    .Append(state.Match ?? string.Empty)
                    .Where(statement => statement.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ],
        };

    private static string TakenAs(IReadOnlyList<string> assumed) =>
        assumed.Count == 0 ? string.Empty : NoteSelection.FormatAssumptions(assumed);
}
