using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Tests.Understanding.Entities;

/// <summary>Parts, beginnings and spellings that may be several things.</summary>
public sealed class SharedNameTests
{
    private static readonly NameIndex Everything = WordyCompany.IndexOf("Vera Stone");

    [Fact]
    public void Find_PartOfSeveralNames_TellsHowManyShareIt()
    {
        var acme = WordyCompany.Mentions(Everything, Message.Parse("acme"), "acme")[0];
        Assert.Equal(["Acme Foods Inc", "Acme Rockets GmbH"], acme.Readings.Select(reading => reading.Key));
        Assert.All(acme.Readings, reading => Assert.Equal(2, reading.Sharing));
    }

    [Theory]
    [InlineData("payroll")]
    [InlineData("Payrolls")]
    public void Find_LastWordOfAProduct_ComesBeforeAnotherPart(string text)
    {
        var readings = Everything.Find(Message.Parse(text))[0].Readings;
        Assert.Equal(["Global Payroll", "Payroll & Mobility"], readings.Select(reading => reading.Key));
        Assert.Equal([NameMatchKind.Head, NameMatchKind.Part], readings.Select(reading => reading.Match));
    }

    [Theory]
    [InlineData("how is Zach doing", "Zach", "Owner Zachary Moss")]
    [InlineData("how is Zac doing", "Zac", "Owner Zachary Moss")]
    [InlineData("Zach deals", "Zach", "Owner Zachary Moss")]
    [InlineData("zach's deals", "zach's", "Owner Zachary Moss")]
    [InlineData("zachs deals", "zachs", "Owner Zachary Moss")]
    [InlineData("what did Gabri sell", "Gabri", "Owner Gabriela Fuentes")]
    [InlineData("what did Marc sell", "Marc", "Owner Marcus Lund")]
    public void Find_BeginningOfOneFirstName_IsThePerson(string text, string stretch, string thing) =>
        Assert.Equal([thing], WordyCompany.Read(Everything, text, stretch));

    [Theory]
    [InlineData("zach deals", "zach")]
    [InlineData("how is Alex doing", "Alex")] // two people
    [InlineData("what about Mar", "Mar")] // Marcus and Mark
    [InlineData("how is Za doing", "Za")]
    [InlineData("how is Zachar doing", "Zachar")] // six letters
    [InlineData("how is Tin doing", "Tin")] // Tina has four letters
    public void Find_BeginningThatIsNoNickname_IsNotThePerson(string text, string stretch) =>
        Assert.DoesNotContain(
            WordyCompany.Mentions(Everything, Message.Parse(text), stretch).SelectMany(mention => mention.Readings),
            reading => reading is { Kind: EntityKind.Owner, IsRepaired: false }
        );

    [Theory]
    [InlineData("how is Lakeford Robotics doing", true)]
    [InlineData("Lakeford Robotics deals", true)]
    [InlineData("how is Lakeford's Robotics doing", false)]
    [InlineData("how are Lakeford, Robotics doing", false)]
    [InlineData("how is lakeford Robotics doing", false)]
    [InlineData("how is Kuro Robotics doing", false)]
    [InlineData("how is Kuor Robotics doing", false)]
    [InlineData("how is Account Robotics doing", false)]
    [InlineData("how is \"Robotics\" doing", false)]
    public void Find_PartOfAnAccountAfterAnUnknownCapitalWord_IsDoubtful(string text, bool isDoubtful) =>
        Assert.All(
            WordyCompany.Mentions(Everything, Message.Parse(text), "Robotics"),
            mention => Assert.Equal(isDoubtful, mention.IsAfterUnknown)
        );

    [Fact]
    public void Find_LastWordThatCompaniesShare_NeedsACapital()
    {
        Assert.Equal("Account Alder Health Inc", WordyCompany.Read(Everything, "alder", "alder")[0]);
        Assert.Empty(WordyCompany.Read(Everything, "alder health", "health"));
    }

    [Fact]
    public void Find_FirstNameOfTwoPeople_GivesBoth() =>
        Assert.Equal(
            ["Owner Anna Keller", "Owner Anna Lena Smith"],
            WordyCompany.Read(Everything, "Anna's team", "Anna's")
        );

    [Fact]
    public void Find_NameThatTwoKindsHave_GivesBothReadings() =>
        Assert.Equal(["Account Open", "Stage Open"], WordyCompany.Read(Everything, "open", "open"));

    [Fact]
    public void Find_LongAndShortNamesInOnePlace_GivesThemOverlapping()
    {
        var message = Message.Parse("kuro robotics");
        var found = Everything.Find(message).Select(mention => message.GetText(mention.First, mention.Count));
        Assert.Equal(["kuro robotics", "kuro", "robotics"], found);
    }

    [Theory]
    [InlineData("partner deals")]
    [InlineData("Partners")]
    [InlineData("source PARTNER")]
    public void Find_OneValueInSeveralSpellings_IsOneReadingWithAllOfThem(string text)
    {
        var readings = Everything.Find(Message.Parse(text))[0].Readings;
        var reading = Assert.Single(readings, reading => reading.Kind == EntityKind.LeadSource);
        Assert.Equal("Partner", reading.Key);
        Assert.Equal(["Partner", "PARTNER", "partner "], reading.Keys);
    }
}
