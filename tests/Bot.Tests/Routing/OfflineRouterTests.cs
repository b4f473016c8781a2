using System.Text.Json.Nodes;

namespace RevBot.Bot.Tests.Routing;

public sealed class OfflineRouterTests
{
    public static TheoryData<string, string, string, string> Questions()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Routing", "questions.jsonl")))
        {
            var question = JsonNode.Parse(line)!;
            data.Add(
                (string)question["user"]!,
                (string)question["text"]!,
                (string)question["function"]!,
                question["arguments"]!.ToJsonString()
            );
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Route_AQuestionInPlainWords_GivesTheFunctionAndItsArguments(
        string user,
        string text,
        string function,
        string arguments
    )
    {
        var plan = Asking.Ask(text, user);

        Assert.True(plan.Calls.Count == 1, Asking.Line(plan));
        Assert.Equal(function, plan.Calls[0].Skill.Name);
        var given = JsonNode.Parse(Asking.Arguments(plan.Calls[0]).GetRawText());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(arguments), given), $"{Asking.Line(plan)}\nnot {arguments}");
    }
}
