using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Import.Proposing;

namespace RevBot.Data.Import;

/// <summary>Proposes a mapping for CSV files of a CRM that nobody has written one for.</summary>
public static class MappingProposer
{
    // A file with one of these is about deals.
    private static readonly string[] DealFields = ["amount", "close_on", "owner"];

    private const double LeastScore = 2;
    private const int MostFiles = 200;
    private const long Largest = 16L << 30;

    /// <summary>Looks at the files' schemas and at samples of their rows, and proposes a mapping. Reads only.</summary>
    /// <param name="folder">The folder with the CSV files.</param>
    /// <param name="answers">What the source does not say.</param>
    /// <exception cref="ImportException">There is no file of deals, or a file cannot be read.</exception>
    public static MapProposal Propose(string folder, MapAnswers answers)
    {
        if (!Directory.Exists(folder))
        {
            throw new ImportException(folder, 0, "there is no such folder; give the folder of the source's CSV files.");
        }

        var profiles = Directory
            .EnumerateFiles(folder)
            .Where(file => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)
            .Take(MostFiles)
            .Select(file => Profiler.Read(folder, file, answers.Encoding ?? TextEncoding.Default, Largest))
            .ToList();
        var files = Assign(profiles);
        if (!files.ContainsKey(Targets.Opportunity))
        {
            throw new ImportException(
                folder,
                0,
                "no file of deals was found: one needs a column for the stage, and one for the amount, the close date or the owner."
            );
        }

        var plan = new ProposedMapping(files, answers);
        return new(plan.ProblemOf)
        {
            Yaml = plan.ToYaml(),
            Fields = [.. Told(files)],
            Questions = plan.Questions(),
            UnusedFiles =
            [
                .. profiles
                    .Select(profile => profile.File)
                    .Where(file =>
                        files.Values.All(match => !string.Equals(match.Profile.File, file, StringComparison.Ordinal))
                    ),
            ],
        };
    }

    /// <summary>
    /// Each target's best file. What is referred to is found first, so that references tell what a column is.
    /// </summary>
    private static Dictionary<string, FileMatch> Assign(IReadOnlyList<FileProfile> profiles)
    {
        var none = new Dictionary<string, FileMatch>(StringComparer.Ordinal);
        var chosen = Choose(profiles, none);
        // With the files known, columns are looked at again for what they refer to.
        return Choose(profiles, chosen);
    }

    private static Dictionary<string, FileMatch> Choose(
        IReadOnlyList<FileProfile> profiles,
        Dictionary<string, FileMatch> known
    )
    {
        var matches = profiles
            .SelectMany(profile => FieldWords.All.Select(words => FileMatcher.Match(profile, words, known)))
            .Where(match => match.Score >= LeastScore && IsUsable(match))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Profile.File, StringComparer.Ordinal)
            .ThenBy(match => match.Words.Target, StringComparer.Ordinal)
            .ToList();
        var chosen = new Dictionary<string, FileMatch>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matches)
        {
            if (!chosen.ContainsKey(match.Words.Target) && taken.Add(match.Profile.File))
            {
                chosen[match.Words.Target] = match;
            }
        }

        return chosen;
    }

    /// <summary>A file of people or customers is one by its name: any list has names and ids.</summary>
    private static bool IsUsable(FileMatch match)
    {
        var isNamed = match.Words.Files.Any(phrase => NameWords.Likeness(match.Profile.Words, phrase) >= 0.35);
        return match.Words.Target == Targets.Opportunity ? DealFields.Any(match.Fields.ContainsKey) : isNamed;
    }

    private static IEnumerable<ProposedField> Told(Dictionary<string, FileMatch> files)
    {
        foreach (var target in Targets.Names.Where(files.ContainsKey))
        {
            var match = files[target];
            foreach (var field in match.Words.Fields.Keys)
            {
                if (match.Fields.TryGetValue(field, out var found))
                {
                    yield return new(
                        match.Profile.File,
                        target,
                        field,
                        found.Column.Name,
                        Math.Round(found.Confidence, 2),
                        found.Reason
                    );
                }
                else if (match.Words.Costs.TryGetValue(field, out var cost))
                {
                    yield return new(match.Profile.File, target, field, null, 0, cost);
                }
            }
        }
    }
}
