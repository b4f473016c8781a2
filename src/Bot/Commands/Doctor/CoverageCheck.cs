using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Which kinds of data are missing, and which functions say less, or nothing, without them.</summary>
internal static class CoverageCheck
{
    private const string Check = "kinds";

    private static readonly (DataKinds Kind, string Words, Func<DataCoverage, bool> Has)[] Kinds =
    [
        (DataKinds.CloseDates, "expected close dates", data => data.CloseDates),
        (DataKinds.History, "history of changes", data => data.History),
        (DataKinds.Categories, "forecast categories", data => data.Categories),
        (DataKinds.Activities, "activities", data => data.Activities),
        (DataKinds.Contacts, "contacts", data => data.Contacts),
        (DataKinds.Signals, "signals", data => data.Signals),
        (DataKinds.NextSteps, "next steps", data => data.NextSteps),
        (DataKinds.Countries, "countries", data => data.Countries),
        (DataKinds.Competitors, "competitors", data => data.Competitors),
        (DataKinds.LossReasons, "loss reasons", data => data.LossReasons),
        (DataKinds.Segments, "segments", data => data.Segments),
        (DataKinds.Quotas, "quotas", data => data.Quotas),
        (DataKinds.Calls, "forecast calls", data => data.Calls),
        (DataKinds.Mirror, "CRM values to reconcile with", data => data.Mirror),
    ];

    public static IEnumerable<Finding> Run(DataCoverage coverage)
    {
        var missing = Kinds.Where(kind => !kind.Has(coverage)).ToArray();
        return missing.Length == 0
            ? [Finding.Ok(Check, $"All {Kinds.Length} kinds of data are there.")]
            : missing.Select(kind =>
                Finding.Warning(
                    Check,
                    $"No {kind.Words}{Limited(kind.Kind)}.",
                    "If your CRM has them, add them to the mapping and load again; answers say what they could not tell."
                )
            );
    }

    // In the order of the help.
    private static string Limited(DataKinds kind)
    {
        var limited = SkillCatalog.All.Where(skill => skill.Needs.HasFlag(kind)).Select(skill => skill.Name).ToArray();
        return limited.Length == 0 ? string.Empty : ", which limits " + string.Join(", ", limited);
    }
}
