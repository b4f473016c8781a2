namespace RevBot.Data.Import.Proposing;

/// <summary>Whether answers name what the source has: a stage or a person that is misspelt would change nothing.</summary>
/// <param name="files">The files, by target.</param>
/// <param name="stages">What the stages are.</param>
internal sealed class AnswerCheck(IReadOnlyDictionary<string, FileMatch> files, ProposedStages stages)
{
    private const int MostNamed = 30;

    /// <summary>What is wrong, one sentence; null where nothing is.</summary>
    public string? ProblemOf(MapAnswers answers) =>
        CheckStages("--won", answers.Won)
        ?? CheckStages("--lost", answers.Lost)
        ?? CheckBoth(answers)
        ?? (answers.SeesAll.Count == 0 ? null : CheckPeople(answers.SeesAll));

    private string? CheckStages(string option, IReadOnlyList<string> named)
    {
        if (named.Count == 0)
        {
            return null;
        }

        if (stages.AreKnown)
        {
            return $"{option} is not needed: the source says itself which stages are won and lost; leave it out.";
        }

        var known = files[Mapping.Targets.Opportunity].Column("stage")!;
        var unknown = named.FirstOrDefault(stage => !known.Has(stage));
        return unknown is null || !known.IsWhole
            ? null
            : $"{option} names '{unknown}', which is no stage of the deals; the stages are {string.Join(", ", known.Values.Take(MostNamed))}.";
    }

    private static string? CheckBoth(MapAnswers answers) =>
        answers.Won.FirstOrDefault(stage => answers.Lost.Contains(stage, StringComparer.OrdinalIgnoreCase)) is { } both
            ? $"The stage '{both}' is named by --won and by --lost; it can be one of them."
            : null;

    private string? CheckPeople(IReadOnlyList<string> named)
    {
        if (!files.TryGetValue(Mapping.Targets.Seller, out var people))
        {
            return "--sees-all names people, and no file of people was found; add one, with an id, a name and an address each.";
        }

        foreach (var person in named)
        {
            if (PersonKeys.KeyOf(people, person) is not { } key)
            {
                return $"--sees-all names '{person}', who is not in {people.Profile.File}; give an id, a name or an address from there.";
            }

            // Of two people with one name both would see everything.
            if (key.Distinct < key.Rows)
            {
                return $"--sees-all names '{person}' by the column '{key.Name}' of {people.Profile.File}, in which a value stands for several people; give the id or the address.";
            }
        }

        return null;
    }
}
