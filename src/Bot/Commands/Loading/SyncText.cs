using System.Globalization;
using System.Text.Json;
using RevBot.Data.Calendar;
using RevBot.Data.Connectors;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary>Writes what a sync did, for people and for programs.</summary>
internal static class SyncText
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes the summary. Side effect: lines on the output.</summary>
    public static void Write(SyncSummary summary, string database, TextWriter output)
    {
        WriteRead(summary, output);
        if (summary.Load is not { } load)
        {
            output.WriteLine($"Nothing has changed since the last sync of {database}.");
            return;
        }

        if (summary.IsTrial)
        {
            output.WriteLine("A dry run: nothing of what follows was kept.");
        }
        else if (summary.IsPartial)
        {
            output.WriteLine("Only deals of which anything changed were loaded, and what completes them.");
        }

        ImportText.Write(load, database, output);
    }

    private static void WriteRead(SyncSummary summary, TextWriter output)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Read from {summary.Source}, by {summary.Calls:#,0} calls; changes are known to {Dates.IsoInstant(summary.KnownTo)}:"
            )
        );
        foreach (var landed in summary.Objects)
        {
            var how = (landed.IsWhole ? "all" : "what changed") + (landed.IsBulk ? ", by a bulk job" : "");
            output.WriteLine(
                $"  {landed.Name, -27}{landed.Rows.ToString("#,0", CultureInfo.InvariantCulture), 10}  {how}"
            );
        }

        foreach (var sentence in summary.Missing)
        {
            output.WriteLine($"Left out: {sentence}");
        }

        foreach (var sentence in summary.Notes.Append(summary.Doubt).OfType<string>())
        {
            output.WriteLine($"Look: {sentence}");
        }
    }

    /// <summary>The summary as one line of JSON.</summary>
    public static string Json(SyncSummary summary) =>
        JsonSerializer.Serialize(
            new
            {
                summary.Source,
                KnownTo = Dates.IsoInstant(summary.KnownTo),
                summary.Calls,
                summary.FromCrm,
                summary.Objects,
                summary.Missing,
                summary.Notes,
                summary.Doubt,
                Changed = summary.Load is not null,
                Partial = summary.IsPartial,
                DryRun = summary.IsTrial,
                Read = summary.Load?.Read ?? 0,
                Loaded = summary.Load?.Loaded ?? 0,
                Merged = summary.Load?.Merged ?? 0,
                Apart = summary.Load?.SetApart ?? 0,
                Rejected = summary.Load?.Rejected ?? 0,
                Sources = summary.Load?.Sources.Select(Source) ?? [],
                Findings = summary.Load?.Findings ?? [],
                RejectFile = summary.Load?.RejectFile,
                ElapsedMs = (long)summary.Elapsed.TotalMilliseconds,
            },
            Options
        );

    private static object Source(SourceCounts counts) =>
        new
        {
            counts.File,
            counts.Target,
            counts.Read,
            counts.Loaded,
            counts.Merged,
            Apart = counts.SetApart,
            counts.Rejected,
        };
}
