using System.Text.Json;
using RevBot.Bot.Functions;
using RevBot.Skills.Catalog;
using RevBot.Skills.Forecast;

namespace RevBot.Bot.Tests.Functions;

/// <summary>Calls that a database keeps are read back as they were, those of earlier versions too.</summary>
public sealed class FunctionCallTests
{
    [Theory]
    [InlineData("""{"function":"get_forecast","arguments":{"period":"2027-Q3"}}""", 0)]
    [InlineData("""{"function":"get_forecast","arguments":{"period":"2027-Q3"},"assumed":[]}""", 0)]
    [InlineData("""{"function":"get_forecast","arguments":{"period":"2027-Q3"},"assumed":["this quarter"]}""", 1)]
    public void Call_Kept_IsReadBack(string kept, int assumed)
    {
        var call = JsonSerializer.Deserialize<FunctionCall>(kept, SkillJson.Options)!;

        Assert.Equal("""get_forecast {"period":"2027-Q3"}""", call.Line);
        Assert.Equal(assumed, call.Assumed.Count);
    }

    [Fact]
    public void Call_OfARecord_IsKeptWithoutWhatIsEmpty()
    {
        var call = FunctionCall.Of("get_forecast", new GetForecastArguments { Period = "2027-Q3" });

        Assert.Equal(
            """{"function":"get_forecast","arguments":{"period":"2027-Q3"}}""",
            JsonSerializer.Serialize(call, SkillJson.Options)
        );
        Assert.Equal(
            """{"function":"get_forecast","arguments":{"period":"2027-Q3"},"assumed":["this quarter"]}""",
            JsonSerializer.Serialize(call with { Assumed = ["this quarter"] }, SkillJson.Options)
        );
    }
}
