using System.Text.Json;
using System.Text.Json.Nodes;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>A condition on a field of deals: <c>close_date &gt; 2027-01-01</c>.</summary>
/// <param name="Field">As in <c>where</c>: amount, close_date, age.</param>
/// <param name="Op">= != &lt; &lt;= &gt; &gt;= between in empty not_empty.</param>
/// <param name="Value">The value in the field's unit; two for between; null for empty and not_empty.</param>
internal sealed record FieldTest(string Field, string Op, JsonNode? Value)
{
    /// <summary>The token at which its words begin, so that each clause of a supposition has its own.</summary>
    public int At { get; init; }

    /// <summary>The test that holds where this one does not.</summary>
    public FieldTest Negate() =>
        Op is "=" && Value?.GetValueKind() is JsonValueKind.False or JsonValueKind.True
            ? this with
            {
                Value = JsonValue.Create(Value.GetValueKind() is JsonValueKind.False),
            }
            : this with
            {
                Op = Opposite(Op),
            };

    /// <summary>The comparison that holds where another does not; itself where none says so.</summary>
    public static string Opposite(string op) =>
        op switch
        {
            "<" => ">=",
            "<=" => ">",
            ">" => "<=",
            ">=" => "<",
            "=" => "!=",
            "!=" => "=",
            "empty" => "not_empty",
            "not_empty" => "empty",
            _ => op,
        };

    /// <summary>As the contract writes it: <c>{"field","op","value"}</c>.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["field"] = Field, ["op"] = Op };
        if (Value is not null)
        {
            json["value"] = Value.DeepClone();
        }

        return json;
    }
}
