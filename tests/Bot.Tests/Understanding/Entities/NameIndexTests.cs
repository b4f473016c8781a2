using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Tests.Understanding.Entities;

public sealed class NameIndexTests
{
    private static readonly NameIndex Everything = WordyCompany.IndexOf("Vera Stone");
    private static readonly NameIndex Router = WordyCompany.IndexOf(RouterCompany.AsSeenBy("Victor Grant"));

    [Theory]
    [InlineData("how is stack & pay doing", "stack & pay", "Account Stack & Pay")]
    [InlineData("how is stack and pay doing", "stack and pay", "Account Stack & Pay")]
    [InlineData("how is Stack n Pay doing", "Stack n Pay", "Account Stack & Pay")]
    [InlineData("how is stack pay doing", "stack pay", "Account Stack & Pay")]
    [InlineData("the people bridge deal", "people bridge", "Account People Bridge")]
    [InlineData("the PeopleBridge deal", "PeopleBridge", "Account People Bridge")]
    [InlineData("the people-bridge deal", "people-bridge", "Account People Bridge")]
    [InlineData("pipeline of hx200", "hx200", "Product HX-200")]
    [InlineData("pipeline of HX-200", "HX-200", "Product HX-200")]
    [InlineData("pipeline of hx 200", "hx 200", "Product HX-200")]
    [InlineData("cafe zurich", "cafe zurich", "Account Café Zürich AG")]
    [InlineData("CAFÉ ZÜRICH AG", "CAFÉ ZÜRICH AG", "Account Café Zürich AG")]
    [InlineData("what about lodz logistics", "lodz logistics", "Account Łódź Logistics")]
    [InlineData("weiss strassenbau", "weiss strassenbau", "Account Weiß Straßenbau GmbH")]
    [InlineData("soren kjaer", "soren kjaer", "Owner Søren Kjær")]
    [InlineData("Sile O'Neill", "Sile O'Neill", "Owner Síle O'Neill")]
    [InlineData("deals of oneill", "oneill", "Owner Síle O'Neill")]
    [InlineData("deals of O’Neill", "O’Neill", "Owner Síle O'Neill")]
    [InlineData("mcdonalds pipeline", "mcdonalds", "Account McDonald's")]
    [InlineData("McDonald's pipeline", "McDonald's", "Account McDonald's")]
    [InlineData("booking.com", "booking.com", "Account Booking.com")]
    [InlineData("7 eleven", "7 eleven", "Account 7-Eleven")]
    [InlineData("7-Eleven", "7-Eleven", "Account 7-Eleven")]
    [InlineData("smith, jones & partners", "smith, jones & partners", "Account Smith, Jones & Partners")]
    [InlineData("smith jones and partners", "smith jones and partners", "Account Smith, Jones & Partners")]
    [InlineData("research & development labs", "research & development labs", "Account Research and Development Labs")]
    [InlineData("home depot", "home depot", "Account The Home Depot")]
    [InlineData("mid market win rate", "mid market", "Segment Mid-Market")]
    [InlineData("midmarket win rate", "midmarket", "Segment Mid-Market")]
    [InlineData("employer-of-record deals", "employer-of-record", "Product Employer of Record")]
    [InlineData("relocation and visas", "relocation and visas", "Product Relocation & Visas")]
    [InlineData("payroll and mobility", "payroll and mobility", "Product Payroll & Mobility")]
    [InlineData("food and beverage", "food and beverage", "Industry Food & Beverage")]
    [InlineData("americas and apac sales", "americas and apac sales", "Team Americas & APAC Sales")]
    [InlineData("deals in technical win", "technical win", "Stage Technical Win")]
    [InlineData("best case deals", "best case", "ForecastCategory Best Case")]
    [InlineData("lost on no decision", "no decision", "LossReason No decision")]
    [InlineData("what did felix.braun sell", "felix.braun", "Owner Felix Braun")]
    public void Find_NameInAnotherWriting_IsTheThing(string text, string stretch, string thing) =>
        Assert.Equal(thing, WordyCompany.Read(Everything, text, stretch)[0]);

    [Theory]
    [InlineData("kuro deals", "kuro", "Account Kuro Robotics Inc.")]
    [InlineData("what about robotics", "robotics", "Account Kuro Robotics Inc.")]
    [InlineData("kuro robotics", "kuro robotics", "Account Kuro Robotics Inc.")]
    [InlineData("kestrel", "kestrel", "Account Kestrel Health Group")]
    [InlineData("depot", "depot", "Account The Home Depot")]
    [InlineData("straßenbau", "straßenbau", "Account Weiß Straßenbau GmbH")]
    [InlineData("logistics", "logistics", "Account Łódź Logistics")]
    [InlineData("felix", "felix", "Owner Felix Braun")]
    [InlineData("braun", "braun", "Owner Felix Braun")]
    [InlineData("J. Smith", "J. Smith", "Owner James Smith")]
    [InlineData("Smith, James", "Smith, James", "Owner James Smith")]
    [InlineData("James S", "James S", "Owner James Smith")]
    [InlineData("anna lena", "anna lena", "Owner Anna Lena Smith")]
    [InlineData("the payroll business", "payroll", "Product Global Payroll")]
    [InlineData("contractor deals", "contractor", "Product Contractor Management")]
    [InlineData("contractors", "contractors", "Product Contractor Management")]
    [InlineData("visa deals", "visa", "Product Relocation & Visas")]
    [InlineData("relocation", "relocation", "Product Relocation & Visas")]
    [InlineData("mobility", "mobility", "Product Payroll & Mobility")]
    [InlineData("papaya", "papaya", "Competitor Papaya Global")]
    [InlineData("beverage", "beverage", "Industry Food & Beverage")]
    [InlineData("the americas", "americas", "Team Americas & APAC Sales")]
    [InlineData("what did Mark sell", "Mark", "Owner Mark Vogel")]
    [InlineData("what about Lost Cause", "Lost Cause", "Account Lost Cause Ltd")]
    [InlineData("EOR pipeline", "EOR", "Product Employer of Record")]
    [InlineData("eor pipeline", "eor", "Product Employer of Record")]
    [InlineData("how is FB doing", "FB", "Owner Felix Braun")]
    [InlineData("spanish deals", "spanish", "Country ES")]
    [InlineData("deals in Germany", "Germany", "Country DE")]
    [InlineData("DE deals", "DE", "Country DE")]
    [InlineData("uk deals", "uk", "Country GB")]
    [InlineData("the U.K. deals", "U.K.", "Country GB")]
    [InlineData("dach", "dach", "Country DE AT")]
    public void Find_PartOrShortForm_IsTheThing(string text, string stretch, string thing) =>
        Assert.Contains(thing, WordyCompany.Read(Everything, text, stretch));

    [Theory]
    [InlineData("renewals", "renewals", "DealType Renewal")]
    [InlineData("trusts", "trusts", "Segment Trust")]
    [InlineData("enterprises", "enterprises", "Segment Enterprise")]
    [InlineData("replacements", "replacements", "DealType Replacement")]
    [InlineData("service contracts", "service contracts", "Stage Service Contract")]
    [InlineData("marketplaces", "marketplaces", "LeadSource Marketplace")]
    [InlineData("technical wins", "technical wins", "Stage Technical Win")]
    [InlineData("relocation & visa", "relocation & visa", "Product Relocation & Visas")]
    [InlineData("smbs", "smbs", "Segment SMB")]
    [InlineData("new logos", "new logos", "DealType New Business")]
    [InlineData("true-ups", "true-ups", "DealType True-up")]
    [InlineData("trueups", "trueups", "DealType True-up")]
    [InlineData("an add-on deal", "add-on", "DealType Add-ons")]
    [InlineData("website leads", "website", "LeadSource Web")]
    [InlineData("europe", "europe", "Region EMEA")]
    public void Find_OtherNumberOrSynonym_IsTheValue(string text, string stretch, string thing) =>
        Assert.Contains(thing, WordyCompany.Read(Everything, text, stretch));

    [Theory]
    [InlineData("Felix's deals", "Felix's", "Owner Felix Braun")]
    [InlineData("felixs deals", "felixs", "Owner Felix Braun")]
    [InlineData("Lena’s deals", "Lena’s", "Owner Lena Hoffmann")]
    [InlineData("LENA'S DEALS NOW", "LENA'S", "Owner Lena Hoffmann")]
    [InlineData("James' deals", "James", "Owner James Smith")]
    [InlineData("James's deals", "James's", "Owner James Smith")]
    [InlineData("the Smiths' deals", "Smiths", "Owner James Smith")]
    [InlineData("lucias deals", "lucias", "Owner Lucía Pérez")]
    [InlineData("Lucía's deals", "Lucía's", "Owner Lucía Pérez")]
    [InlineData("anna lena smith's deals", "anna lena smith's", "Owner Anna Lena Smith")]
    [InlineData("kuros open deals", "kuros", "Account Kuro Robotics Inc.")]
    [InlineData("Deel's win rate", "Deel's", "Competitor Deel")]
    public void Find_Possessive_IsThePersonAndSaysSo(string text, string stretch, string thing)
    {
        var mention = WordyCompany
            .Mentions(Everything, Message.Parse(text), stretch)
            .First(mention => mention.Readings.Any(reading => $"{reading.Kind} {reading.Key}" == thing));
        Assert.True(mention.IsPossessive);
    }

    [Theory]
    [InlineData("how is account Gap doing", "Gap", nameof(EntityKind.Account), "Gap", 2)]
    [InlineData("how is account gap doing", "gap", nameof(EntityKind.Account), "Gap", 2)]
    [InlineData("what about customer Target", "Target", nameof(EntityKind.Account), "Target Corp", 2)]
    [InlineData("what about customer target", "target", nameof(EntityKind.Account), "Target Corp", 2)]
    [InlineData("deals in stage Open", "Open", nameof(EntityKind.Stage), "Open", 2)]
    [InlineData("deals in stage open", "open", nameof(EntityKind.Stage), "Open", 2)]
    [InlineData("deals in the Open stage", "Open", nameof(EntityKind.Stage), "Open", 4)]
    [InlineData("deals in the open stage", "open", nameof(EntityKind.Stage), "Open", 4)]
    [InlineData("the Next account", "Next", nameof(EntityKind.Account), "Next", 2)]
    [InlineData("deals against competitor Remote", "Remote", nameof(EntityKind.Competitor), "Remote", 2)]
    [InlineData("rep Anna", "Anna", nameof(EntityKind.Owner), "Anna Keller", 0)]
    [InlineData("manager Anna", "Anna", nameof(EntityKind.Owner), "Anna Keller", 0)]
    [InlineData("team North", "North", nameof(EntityKind.Team), "North", 0)]
    [InlineData("the North team", "North", nameof(EntityKind.Team), "North", 2)]
    [InlineData("industry Gaming", "Gaming", nameof(EntityKind.Industry), "Gaming", 0)]
    [InlineData("in the Retail sector", "Retail", nameof(EntityKind.Industry), "Retail", 3)]
    [InlineData("source Web", "Web", nameof(EntityKind.LeadSource), "Web", 0)]
    [InlineData("lead source web", "web", nameof(EntityKind.LeadSource), "Web", 0)]
    [InlineData("an account called Why", "Why", nameof(EntityKind.Account), "Why", 1)]
    [InlineData("market EMEA", "EMEA", nameof(EntityKind.Region), "EMEA", 0)]
    [InlineData("accounts Gap, Next and My", "My", nameof(EntityKind.Account), "My", 0)]
    public void Find_KindWordBesideIt_RestrictsTheReading(
        string text,
        string stretch,
        string kindName,
        string key,
        int introducer
    )
    {
        var kind = Enum.Parse<EntityKind>(kindName);
        var mention = WordyCompany
            .Mentions(Everything, Message.Parse(text), stretch)
            .First(mention => mention.IsIntroduced && mention.Readings[0].Kind == kind);
        Assert.Contains(mention.Readings, reading => reading.Key == key);
        Assert.All(mention.Readings, reading => Assert.Equal(kind, reading.Kind));
        Assert.Equal(introducer, mention.IntroducedBy!.First);
    }

    [Theory]
    [InlineData("pipeline by stage open deals", "open")]
    [InlineData("which account next quarter", "next")]
    [InlineData("what is the gap to quota", "gap")]
    [InlineData("deals at risk, stage by stage", "risk")]
    [InlineData("close the stage. Open deals", "Open")]
    public void Find_KindWordThatIsAskedFor_IntroducesNothing(string text, string stretch) =>
        Assert.DoesNotContain(
            WordyCompany.Mentions(Everything, Message.Parse(text), stretch),
            mention => mention.IsIntroduced
        );

    [Theory]
    [InlineData("what is the gap to quota", "gap", false, false)]
    [InlineData("how is Gap doing", "Gap", true, false)]
    [InlineData("Gap and its deals", "Gap", false, false)]
    [InlineData("how is \"next\" doing", "next", false, true)]
    [InlineData("how is “Next” doing", "Next", true, true)]
    [InlineData("HOW IS GAP DOING", "GAP", false, false)]
    [InlineData("Show Me All Risk Deals", "Risk", false, false)]
    [InlineData("Kuro Robotics is late", "Kuro Robotics", true, false)]
    public void Find_CapitalsAndQuotes_AreTold(string text, string stretch, bool isCapital, bool isQuoted)
    {
        var mention = WordyCompany.Mentions(Everything, Message.Parse(text), stretch)[0];
        Assert.Equal((isCapital, isQuoted), (mention.IsCapital, mention.IsQuoted));
    }

    [Theory]
    [InlineData("why is my gap open, help", "why", "Account Why")]
    [InlineData("why is my gap open, help", "my", "Account My")]
    [InlineData("why is my gap open, help", "gap", "Account Gap")]
    [InlineData("why is my gap open, help", "open", "Account Open")]
    [InlineData("why is my gap open, help", "help", "Account Help")]
    [InlineData("all deals at risk on monday", "all", "Account All")]
    [InlineData("all deals at risk on monday", "risk", "Account Risk")]
    [InlineData("all deals at risk on monday", "monday", "Account Monday")]
    [InlineData("yes, next", "next", "Account Next")]
    [InlineData("yes, next", "yes", "Account Yes")]
    public void Find_PlainWordThatIsAName_IsToldToBeCommon(string text, string stretch, string thing)
    {
        var readings = WordyCompany.Mentions(Everything, Message.Parse(text), stretch).SelectMany(m => m.Readings);
        var reading = readings.First(reading => $"{reading.Kind} {reading.Key}" == thing);
        Assert.True(reading.IsCommon);
    }

    [Theory]
    [InlineData("hofmann deals", "hofmann", "Owner Lena Hoffmann")]
    [InlineData("rippeling", "rippeling", "Competitor Rippling")]
    [InlineData("emterprise deals", "emterprise", "Segment Enterprise")]
    [InlineData("deals in Gremany", "Gremany", "Country DE")]
    [InlineData("kestral", "kestral", "Account Kestrel Health Group")]
    [InlineData("kuro robtics", "kuro robtics", "Account Kuro Robotics Inc.")]
    [InlineData("employer of recrod", "employer of recrod", "Product Employer of Record")]
    [InlineData("kuor", "kuor", "Account Kuro Robotics Inc.")]
    [InlineData("acm rockets", "acm rockets", "Account Acme Rockets GmbH")]
    [InlineData("poeple brige", "poeple brige", "Account People Bridge")]
    [InlineData("peoplebrige", "peoplebrige", "Account People Bridge")]
    public void Find_Misspelt_IsMendedAndSaysSo(string text, string stretch, string thing)
    {
        var readings = WordyCompany.Mentions(Everything, Message.Parse(text), stretch).SelectMany(m => m.Readings);
        var reading = readings.First(reading => $"{reading.Kind} {reading.Key}" == thing);
        Assert.True(reading.IsRepaired);
    }

    [Theory]
    [InlineData("deals in Japan", "Japan")]
    [InlineData("deals in Irland", "Irland")]
    [InlineData("japanese deals", "japanese")]
    [InlineData("australian deals", "australian")]
    [InlineData("what about the health business", "health")]
    [InlineData("a lost cause", "lost")]
    [InlineData("new deals", "new")]
    [InlineData("best deals", "best")]
    [InlineData("the group", "group")]
    [InlineData("it is in us", "us")]
    [InlineData("it is in us", "it")]
    [InlineData("it is in us", "in")]
    [InlineData("mark the deals", "mark")]
    [InlineData("gaps", "gaps")]
    [InlineData("targets", "targets")]
    [InlineData("stack, pay", "stack, pay")]
    [InlineData("why? next", "why? next")]
    [InlineData("nexd", "nexd")]
    [InlineData("fb", "fb")]
    [InlineData("who owns those", "owns")]
    [InlineData("which market", "market")]
    [InlineData("good foods", "good foods")]
    public void Find_WordThatNamesNothing_IsLeftAlone(string text, string stretch) =>
        Assert.Empty(WordyCompany.Read(Everything, text, stretch));

    [Fact]
    public void Find_CodeInCapitals_IsNoCommonWord() =>
        Assert.All(
            Everything.Find(Message.Parse("the US deals"))[0].Readings,
            reading => Assert.False(reading.IsCommon)
        );

    [Theory]
    [InlineData("Priya's deals", "Priya's", "Owner Priya Kapoor")]
    [InlineData("priya.kapoor", "priya.kapoor", "Owner Priya Kapoor")]
    [InlineData("pipeline of birchfield", "birchfield", "Account Birchfield Capital Inc")]
    [InlineData("eor deals in france", "france", "Country FR")]
    [InlineData("emea enterprise", "emea enterprise", "Team EMEA Enterprise")]
    [InlineData("emea enterprise", "emea", "Region EMEA")]
    [InlineData("emea enterprise", "enterprise", "Segment Enterprise")]
    [InlineData("the commercial team", "commercial", "Team AMER Commercial")]
    [InlineData("zephyr", "zephyr", "Account Zephyr Motors")]
    [InlineData("french renewals", "french", "Country FR")]
    [InlineData("french renewals", "renewals", "DealType Renewal")]
    [InlineData("Sarahs deals", "Sarahs", "Owner Sarah Lund")]
    [InlineData("price", "price", "LossReason Price")]
    public void Find_InAnOrdinaryCompany_FindsItsNames(string text, string stretch, string thing) =>
        Assert.Contains(thing, WordyCompany.Read(Router, text, stretch));
}
