using RevBot.Bot.Understanding.Calls;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Understanding;

public sealed class ShapeTests
{
    public static TheoryData<string> Functions => [.. SkillCatalog.All.Select(skill => skill.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Shape_OfAFunction_NamesOnlyArgumentsThatItTakes(string function)
    {
        ISkill skill = SkillCatalog.Find(function)!;
        var names = SkillJson.Options.GetTypeInfo(skill.ArgumentsType).Properties.Select(property => property.Name);

        Assert.Empty(FunctionSlots.Find(function).Slots.Except(names, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Arguments_OfAQuestionThatSaysEverything_FitEveryFunction(string function)
    {
        var book = RouterCompany.AsSeenBy("Victor Grant");
        var question = Asking.Router.Read(
            "top 5 deals of Priya over 50k in Germany without a next step by segment vs last quarter in the past 4 quarters",
            book
        );

        var call = new CallMaker(SkillCatalog.All).Create(
            function,
            ArgumentsWriter.Write(function, question, book),
            []
        );

        Assert.Equal(function, call.Function);
    }
}
