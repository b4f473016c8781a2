namespace RevBot.Data.Import.Proposing;

/// <summary>
/// Whether answers name what the source has: a stage or a person that is misspelt would change nothing.
/// </summary>
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
            if (PersonKeys.FindKey(people, person) is not { } key)
            {
                return $"--sees-all names '{person}', who is not in {people.Profile.File}; give an id, a name or an address from there.";
            }

            if (CheckKey(people, key, person) is { } problem)
            {
                return $"--sees-all names '{person}' by the column '{key.Name}' of {people.Profile.File}, {problem}.";
            }
        }

        return null;
    }

    /// <summary>
    /// Of two people whom one value names both would see everything. A mapping reads values in any case.
    /// </summary>
    private static string? CheckKey(FileMatch people, ColumnProfile key, string person)
    {
        var isId = key == people.Column("crm_id");
        var isName = !isId && key == people.Column("name");
        var instead = isId ? "correct the file, or give the address" : "give the id or the address";
        if (key.Distinct < key.Rows)
        {
            return isId
                ? $"which has an id twice; {instead}"
                : $"in which a value stands for several people; {instead}";
        }

        if (key.Values.Count(value => string.Equals(value, person, StringComparison.OrdinalIgnoreCase)) > 1)
        {
            return $"in which values of several people differ in small and capital letters alone; {instead}";
        }

        return isName && !(key.IsWhole && people.Profile.IsWhole)
            ? $"which has more people than are looked at, and another may have that name; {instead}"
            : null;
    }
}
