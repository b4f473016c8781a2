using System.Text.Json;
using RevBot.Skills.Catalog;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Tests.Schemas;

public sealed class SkillSchemaTests
{
    // Eight of them go with every question to a model: 25 KB, some 7,000 tokens.
    private const int Largest = 17 * 1024 / 4;
    private const int LargestScenario = 10 * 1024;

    [Fact]
    public void Schema_OfEveryFunction_IsAnObjectWithoutReferencesOrOtherProperties()
    {
        Assert.All(
            SkillCatalog.All,
            skill =>
            {
                var schema = SkillSchema.Of(skill);
                Assert.Equal("object", schema.GetProperty("type").GetString());
                Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
                Assert.DoesNotContain("$ref", schema.GetRawText(), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Schema_OfEveryArgument_HasOneTypeAndADescription()
    {
        foreach (var skill in SkillCatalog.All)
        {
            Assert.All(
                SkillSchema.Of(skill).GetProperty("properties").EnumerateObject(),
                property =>
                {
                    Assert.Equal(JsonValueKind.String, property.Value.GetProperty("type").ValueKind);
                    Assert.NotEmpty(property.Value.GetProperty("description").GetString()!);
                }
            );
        }
    }

    [Fact]
    public void Schema_OfAFilter_HasEveryListAndOneLevelOfExclusion()
    {
        var filter = SkillSchema
            .Of(SkillCatalog.Find("get_forecast")!)
            .GetProperty("properties")
            .GetProperty("filter")
            .GetProperty("properties");

        var names = filter.EnumerateObject().Select(property => property.Name).ToArray();
        Assert.Equal(typeof(DealFilter).GetProperties().Length, names.Length);
        var inner = filter.GetProperty("exclude").GetProperty("properties");
        Assert.Equal(names.Where(name => name != "exclude"), inner.EnumerateObject().Select(property => property.Name));
        Assert.Equal("number", filter.GetProperty("minAmount").GetProperty("type").GetString());
    }

    [Fact]
    public void Schema_OfEveryFunction_IsSmallEnoughToSendWithQuestions() =>
        Assert.All(
            SkillCatalog.All,
            skill =>
                Assert.InRange(
                    SkillSchema.Of(skill).GetRawText().Length,
                    1,
                    skill.Name == "run_scenario" ? LargestScenario : Largest
                )
        );
}
