using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using RevBot.Bot.Services;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace RevBot.Bot.Tests.Architecture;

/// <summary>The rooms of src/Bot stand above each other: a room knows those below it and none above, so no two know
/// each other (docs/architecture.md).</summary>
public sealed class RoomTests
{
    // From the top down.
    private static readonly string[] Rooms =
    [
        "Commands",
        "Server",
        "Channels",
        "Delivery",
        "Handling",
        "Services",
        "Inbox",
        "Cards",
        "Exports",
        "Provenance",
        "Answering",
        "LanguageModel",
        "Understanding",
        "Wording",
        "Conversation",
        "Functions",
        "Identity",
        "Book",
        "Http",
        "Configuration",
    ];

    private static readonly ArchUnitNET.Domain.Architecture Program = new ArchLoader()
        .LoadAssemblies(
            typeof(RevBotServices).Assembly,
            typeof(Skills.ISkill).Assembly,
            typeof(Data.Book.DealBook).Assembly
        )
        .Build();

    public static TheoryData<string> AllButTheTop => [.. Rooms[1..]];

    [Theory]
    [MemberData(nameof(AllButTheTop))]
    public void Room_DependsOnNoRoomAboveIt(string room)
    {
        var above = Rooms[..Array.IndexOf(Rooms, room)];

        Types()
            .That()
            .ResideInNamespaceMatching(Within(room))
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(Within(string.Join('|', above))))
            .Check(Program);
    }

    [Fact]
    public void EveryTypeOfTheProgram_StandsInARoom()
    {
        var homeless = Program
            .Types.Where(type => type.Assembly.Name.StartsWith("RevBot.Bot,", StringComparison.Ordinal))
            .Select(type => type.Namespace.FullName)
            .Where(name => name.StartsWith("RevBot.Bot", StringComparison.Ordinal))
            .Select(name => name.Split('.').ElementAtOrDefault(2))
            .Where(room => room is null || !Rooms.Contains(room, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(homeless);
    }

    [Fact]
    public void EveryRoom_HoldsTypes() =>
        Assert.All(
            Rooms,
            room =>
                Assert.Contains(
                    Program.Types,
                    type => type.Namespace.FullName.StartsWith($"RevBot.Bot.{room}", StringComparison.Ordinal)
                )
        );

    [Theory]
    [InlineData(@"^System\.IO\.(File|Directory|FileStream|StreamReader|StreamWriter)$")]
    [InlineData(@"^System\.Net\.")]
    [InlineData(@"^System\.Threading\.Tasks\.Task")]
    [InlineData(@"^System\.(Random|Environment|Console)$")]
    [InlineData(@"^System\.Data\.")]
    [InlineData(@"^RevBot\.Data\.(Database|State)\.")]
    public void Skills_AreArithmetic_AndTouchNothingOutside(string forbidden) =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"^RevBot\.Skills(\.|$)")
            .Should()
            .NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(forbidden))
            .WithoutRequiringPositiveResults()
            .Check(Program);

    private static string Within(string rooms) => $@"^RevBot\.Bot\.({rooms})(\.|$)";
}
