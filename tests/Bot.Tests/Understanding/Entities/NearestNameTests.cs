using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Tests.Understanding.Entities;

/// <summary>Names that are not found: outside the scope, or unknown with something like them.</summary>
public sealed class NearestNameTests
{
    private static readonly NameIndex Everything = WordyCompany.IndexOf("Vera Stone");

    [Theory]
    [InlineData("Walled Garden")]
    [InlineData("walled garden")]
    [InlineData("waled garden")]
    [InlineData("account Walled")]
    [InlineData("Søren")]
    [InlineData("soren kjaer's")]
    [InlineData("papaya")]
    [InlineData("competitor Papaya")]
    [InlineData("Mexico")]
    [InlineData("mexican deals")]
    [InlineData("team Americas")]
    public void Find_NameOutsideTheScope_IsUnknown(string text)
    {
        var anna = WordyCompany.IndexOf("Anna Keller");
        Assert.Empty(anna.Find(Message.Parse(text)));
        Assert.NotEmpty(Everything.Find(Message.Parse(text)));
    }

    [Theory]
    [InlineData("Walled Gardens")]
    [InlineData("soren")]
    [InlineData("papaia")]
    [InlineData("mexico")]
    public void Nearest_NameOutsideTheScope_IsNotOffered(string text)
    {
        var hidden = new[] { "Walled Garden", "Søren Kjær", "Papaya Global", "MX" };
        var anna = WordyCompany.IndexOf("Anna Keller").Nearest(text, 50);
        Assert.DoesNotContain(anna, reading => hidden.Contains(reading.Key, StringComparer.Ordinal));
        Assert.Contains(Everything.Nearest(text, 3), reading => hidden.Contains(reading.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Kurro Robots", "Account Kuro Robotics Inc.")]
    [InlineData("Hofman", "Owner Lena Hoffmann")]
    [InlineData("Ripling", "Competitor Rippling")]
    [InlineData("Contractor Managment", "Product Contractor Management")]
    [InlineData("Germani", "Country DE")]
    [InlineData("Americas and APEC", "Team Americas & APAC Sales")]
    public void Nearest_UnknownName_IsTheLikeliestOfAnyKind(string text, string thing)
    {
        var nearest = Everything.Nearest(text, 3)[0];
        Assert.Equal(thing, $"{nearest.Kind} {nearest.Key}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("qqqqqqqqqqqqqqq")]
    public void Nearest_NothingAlike_IsEmpty(string text) => Assert.Empty(Everything.Nearest(text, 3));
}
