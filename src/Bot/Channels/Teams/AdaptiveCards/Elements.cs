using System.Text.Json.Nodes;

namespace RevBot.Bot.Channels.Teams.AdaptiveCards;

/// <summary>The elements that cards are made of. Text stands in text runs, in which no client reads Markdown or mentions.</summary>
internal static class Elements
{
    /// <summary>A paragraph.</summary>
    public static JsonObject Text(string text) =>
        new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(Run(text)) };

    /// <summary>A paragraph that opens an address, which the caller has checked.</summary>
    public static JsonObject Link(string text, string address)
    {
        var run = Run(text);
        run["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = address };
        return new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
    }

    /// <summary>A paragraph in small grey letters.</summary>
    public static JsonObject Note(string text)
    {
        var run = Run(text);
        run["size"] = "Small";
        run["isSubtle"] = true;
        return new()
        {
            ["type"] = "RichTextBlock",
            ["spacing"] = "Small",
            ["inlines"] = new JsonArray(run),
        };
    }

    /// <summary>A paragraph in bold letters.</summary>
    public static JsonObject Strong(string text, string size = "Default")
    {
        var run = Run(text);
        run["weight"] = "Bolder";
        run["size"] = size;
        return new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
    }

    /// <summary>A heading, which screen readers find; the one element that reads Markdown, so its text comes escaped.</summary>
    public static JsonObject Heading(string escaped, string size) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = escaped,
            ["style"] = "heading",
            ["size"] = size,
            ["weight"] = "Bolder",
            ["wrap"] = true,
        };

    /// <summary>Elements one under another.</summary>
    public static JsonObject Container(string? id, IEnumerable<JsonObject> items)
    {
        var container = new JsonObject { ["type"] = "Container", ["items"] = Array(items) };
        if (id is not null)
        {
            container["id"] = id;
        }

        return container;
    }

    /// <summary>Elements side by side, sharing the width.</summary>
    public static JsonObject Columns(IEnumerable<JsonObject[]> columns) =>
        new()
        {
            ["type"] = "ColumnSet",
            ["columns"] = Array(
                columns.Select(items => new JsonObject
                {
                    ["type"] = "Column",
                    ["width"] = "stretch",
                    ["items"] = Array(items),
                })
            ),
        };

    /// <summary>A list of nodes as JSON.</summary>
    public static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];

    private static JsonObject Run(string text) => new() { ["type"] = "TextRun", ["text"] = text };
}
