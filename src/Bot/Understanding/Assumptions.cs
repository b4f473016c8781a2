using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Data.Book;
using RevBot.Data.Warehouse.People;

namespace RevBot.Bot.Understanding;

/// <summary>What a call takes for granted because the person did not say it.</summary>
internal static class Assumptions
{
    /// <summary>In short phrases.</summary>
    public static IReadOnlyList<string> List(string function, JsonObject arguments, ScopedBook book)
    {
        var shape = FunctionSlots.Find(function);
        var assumed = new List<string>();
        if (shape.UsualPeriod is { } period && !arguments.ContainsKey("period"))
        {
            assumed.Add(period);
        }

        if (shape.Takes("since") && !arguments.ContainsKey("since"))
        {
            assumed.Add("since Monday");
        }

        var isPeopleSaid =
            arguments["filter"] is JsonObject filter && (filter.ContainsKey("owners") || filter.ContainsKey("teams"));
        if (shape.Takes("filter") && !isPeopleSaid && !book.Scope.SeesAll)
        {
            assumed.Add(book.Scope.Viewer.Role == SellerRole.Manager ? "your team" : "your deals");
        }

        return assumed;
    }
}
