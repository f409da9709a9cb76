# The computable norms of the agreement of 2020, with the margin of each.
# The input is the table [indicatoren] of its measurement file; a figure that is absent is undetermined.
package wpda

import rego.v1

verdicts[name] := "met" if {
	some name, margin in margins
	margin >= 0
	not strict[name]
}

verdicts[name] := "met" if {
	some name, margin in margins
	margin > 0
	strict[name]
}

verdicts[name] := "not met" if {
	some name, margin in margins
	margin < 0
}

verdicts[name] := "not met" if {
	some name, margin in margins
	margin == 0
	strict[name]
}

verdicts[name] := "undetermined" if {
	some name in results
	not margins[name]
}

results := {
	"uitstroom-700", "register-190", "wsw-380", "beschut-60", "statushouders-40", "allen-in-beeld",
	"aanbod-300", "gebruik-180", "besluiten-99", "allen-beoordeeld",
}

strict["besluiten-99"] := true

margins["uitstroom-700"] := input.uitgestroomd - 700

margins["register-190"] := input["met-baan"] - 190

margins["wsw-380"] := input["wsw-regulier"] - 380

margins["beschut-60"] := input["beschutte-plekken"] - places

margins["statushouders-40"] := input["statushouders-aan-werk"] - 40

margins["allen-in-beeld"] := input["in-beeld"] - input["mensen-in-route-vrijwilliger"]

margins["aanbod-300"] := input.aangeboden - 300

margins["gebruik-180"] := input.gebruikt - 180

# In hundredths, because the engine counts in binary fractions.
margins["besluiten-99"] := (100 * input["juiste-besluiten"]) - (99 * input["genomen-besluiten"]) if {
	input["genomen-besluiten"] > 0
}

margins["allen-beoordeeld"] := input.beoordeeld - input["mensen-met-bijstand"]

places := 60 if input["geschikte-indicaties"] >= 60

places := input["geschikte-indicaties"] if input["geschikte-indicaties"] < 60
