using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>
/// Slack's limits on blocks, as its reference states them: written from the reference and not from the writer, so that the
/// one checks the other. What a block may hold at all is checked against Slack's own types in the tests with npm.
/// </summary>
internal static class BlockRules
{
    /// <summary>Slack's word for what is wrong; null for nothing.</summary>
    public static string? Wrong(JsonArray? blocks, IReadOnlySet<string> refused, bool isView) =>
        blocks is null ? null
        : blocks.Any(block => refused.Contains((string)block!["type"]!)) ? "invalid_blocks"
        : Problems(blocks, isView).Any() ? "invalid_blocks"
        : blocks
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .Length > 13_000
            ? "msg_blocks_too_long"
        : null;

    /// <summary>Everything that is wrong, in words.</summary>
    public static IEnumerable<string> Problems(JsonArray blocks, bool isView)
    {
        if (blocks.Count == 0 || blocks.Count > (isView ? 100 : 50))
        {
            yield return $"{blocks.Count} blocks";
        }

        if (blocks.Count(block => (string)block!["type"]! == "table") > 1)
        {
            yield return "two tables";
        }

        if (blocks.Count(block => (string)block!["type"]! == "data_visualization") > 2)
        {
            yield return "three charts";
        }

        foreach (var problem in blocks.SelectMany(block => Problems(block!.AsObject())))
        {
            yield return problem;
        }

        foreach (var problem in blocks.SelectMany(block => Texts(block!)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Problems(JsonObject block) =>
        (string)block["type"]! switch
        {
            "header" => [.. Longer(block["text"]!["text"], 150, "header")],
            "section" => Section(block),
            "context" => Count(block["elements"], 1, 10, "context")
                .Concat(block["elements"]!.AsArray().SelectMany(text => Longer(text!["text"], 2000, "context"))),
            "actions" => Count(block["elements"], 1, 25, "actions").Concat(Elements(block)),
            "context_actions" => Count(block["elements"], 1, 5, "context_actions").Concat(Elements(block)),
            "rich_text" => Longer(block["elements"]![0]!["elements"]![0]!["text"], 3000, "rich_text"),
            "table" => Table(block),
            "data_visualization" => Chart(block),
            "input" => [],
            var other => [$"unknown block {other}"],
        };

    private static IEnumerable<string> Section(JsonObject block)
    {
        if (block["text"] is null && block["fields"] is null)
        {
            yield return "empty section";
        }

        foreach (var problem in Longer(block["text"]?["text"], 3000, "section"))
        {
            yield return problem;
        }

        if (block["fields"] is JsonArray fields)
        {
            foreach (
                var problem in Count(fields, 1, 10, "fields")
                    .Concat(fields.SelectMany(field => Longer(field!["text"], 2000, "field")))
            )
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Elements(JsonObject block)
    {
        var elements = block["elements"]!.AsArray();
        var ids = elements.Select(element => (string?)element!["action_id"]).ToArray();
        if (ids.Distinct().Count() != ids.Length || ids.Any(id => id is null or { Length: > 255 }))
        {
            yield return "action_id";
        }

        foreach (var element in elements.Select(element => element!.AsObject()))
        {
            var options = element["options"]?.AsArray();
            foreach (
                var problem in Longer(element["value"], 2000, "value")
                    .Concat(Longer(element["url"], 3000, "url"))
                    .Concat(Longer(element["text"]?["text"], 75, "button"))
                    .Concat(options is null ? [] : Count(options, 1, 100, "options"))
                    .Concat(
                        (options ?? []).SelectMany(option =>
                            Longer(option!["text"]!["text"], 75, "option")
                                .Concat(Longer(option["value"], 150, "option value"))
                        )
                    )
            )
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Table(JsonObject block)
    {
        var rows = block["rows"]!.AsArray();
        var columns = rows[0]!.AsArray().Count;
        return Count(rows, 1, 100, "rows")
            .Concat(
                rows.SelectMany(row => row!.AsArray().Count == columns ? Count(row, 1, 20, "cells") : ["uneven rows"])
            )
            .Concat(rows.SelectMany(row => row!.AsArray().SelectMany(Cell)))
            .Concat(Count(block["column_settings"], 1, 20, "column_settings"));
    }

    private static IEnumerable<string> Cell(JsonNode? cell) =>
        (string?)cell!["type"] switch
        {
            "raw_text" => string.IsNullOrEmpty((string?)cell["text"]) ? ["empty cell"] : [],
            "rich_text" => (string?)cell["elements"]![0]!["elements"]![0]!["url"] is { Length: > 0 and <= 3000 } url
            && url.StartsWith("https://", StringComparison.Ordinal)
                ? []
                : ["cell without an address"],
            var other => [$"unknown cell {other}"],
        };

    private static IEnumerable<string> Chart(JsonObject block)
    {
        var chart = block["chart"]!;
        var categories = chart["axis_config"]!["categories"]!.AsArray().Select(label => (string)label!).ToArray();
        var series = chart["series"]!.AsArray();
        IEnumerable<string> wrong =
        [
            .. Longer(block["title"], 50, "title"),
            .. Count(series, 1, 6, "series"),
            .. categories.SelectMany(label => Longer(label, 20, "category")),
            .. series.SelectMany(line =>
                Longer(line!["name"], 20, "series name").Concat(Count(line["data"], 1, 20, "data"))
            ),
        ];
        return
            series.All(line =>
                line!["data"]!.AsArray().Select(point => (string)point!["label"]!).SequenceEqual(categories)
            )
            && series.Select(line => (string)line!["name"]!).Distinct().Count() == series.Count
            && categories.Distinct().Count() == categories.Length
            && (string)chart["type"]! is "bar" or "line"
            ? wrong
            : wrong.Append("labels");
    }

    private static IEnumerable<string> Texts(JsonNode node)
    {
        switch (node)
        {
            case JsonObject part:
                if (part["text"] is JsonValue text && string.IsNullOrWhiteSpace((string)text!))
                {
                    yield return "empty text";
                }

                foreach (
                    var problem in part.Where(pair => pair.Value is not null).SelectMany(pair => Texts(pair.Value!))
                )
                {
                    yield return problem;
                }

                break;
            case JsonArray list:
                foreach (var problem in list.Where(item => item is not null).SelectMany(item => Texts(item!)))
                {
                    yield return problem;
                }

                break;
        }
    }

    private static IEnumerable<string> Longer(JsonNode? text, int most, string what) =>
        text is not null && ((string)text!).Length > most ? [$"{what} longer than {most}"] : [];

    private static IEnumerable<string> Count(JsonNode? list, int least, int most, string what) =>
        list is JsonArray items && items.Count >= least && items.Count <= most
            ? []
            : [$"{what}: not {least} to {most}"];
}
