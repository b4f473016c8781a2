using System.Globalization;
using System.Text.Json;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary>Writes a proposed mapping and how it fared, for people and as one line of JSON.</summary>
internal static class MapText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The proposal line by line, what it costs, what is open, and what became of it. Side effect: writes.</summary>
    public static void Write(MapProposal proposal, MapTrial tried, string file, string folder, TextWriter output)
    {
        WriteFields(proposal.Fields, output);
        foreach (var unused in proposal.UnusedFiles)
        {
            output.WriteLine($"Not used: {unused} is like nothing that is loaded.");
        }

        foreach (var question in proposal.Questions)
        {
            output.WriteLine($"Open: {question.Text} Say --{question.Key}; until then: {question.Otherwise}.");
        }

        if (tried.Summary is { } summary)
        {
            ImportText.Write(summary with { RejectFile = null }, "a database that was thrown away", output);
        }

        if (tried.Problem is { } problem)
        {
            output.WriteLine($"Tried, and it cannot be used as it is: {problem}");
        }
        else if (tried.WouldStop is { } lost)
        {
            output.WriteLine($"Tried, and an import would stop: {lost} {RejectLimit.Advice}");
        }

        output.WriteLine($"Written: {file}. Look it through, then: import --mapping {file} --from {folder}");
    }

    private static void WriteFields(IReadOnlyList<ProposedField> fields, TextWriter output)
    {
        foreach (var group in fields.GroupBy(field => (field.File, field.Target)))
        {
            output.WriteLine($"{group.Key.File} into {group.Key.Target}:");
            foreach (var field in group.Where(field => field.Column is not null))
            {
                var share = string.Create(CultureInfo.InvariantCulture, $"{field.Confidence * 100, 3:0}%");
                output.WriteLine($"  {field.Field, -14} {share}  {field.Column} ({field.Reason})");
            }

            foreach (var field in group.Where(field => field.Column is null))
            {
                output.WriteLine($"  {field.Field, -14}   no column: {field.Reason}");
            }
        }
    }

    /// <summary>One line: <c>{"file","fields","questions","unusedFiles","read","loaded","rejected","problem","wouldStop"}</c>.</summary>
    public static string ToJson(MapProposal proposal, MapTrial tried, string file) =>
        JsonSerializer.Serialize(
            new
            {
                File = file,
                proposal.Fields,
                proposal.Questions,
                proposal.UnusedFiles,
                tried.Summary?.Read,
                tried.Summary?.Loaded,
                tried.Summary?.Rejected,
                tried.Problem,
                tried.WouldStop,
            },
            Json
        );
}
