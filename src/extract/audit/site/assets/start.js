"use strict";

Audit.begin();
